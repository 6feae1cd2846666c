namespace AgendaLang.LanguageServer.Features;

/// <summary>All that the server can do.</summary>
internal static class FeatureList
{
    /// <summary>The features, one a line.</summary>
    public static IReadOnlyList<IFeature> All() =>
    [
        new DocumentSync(),
        new WorkspaceSync(),
        new FirstLoad(),
        new PullDiagnostics(),
        new Completion(),
        new Hover(),
        new SignatureHelp(),
        new GoTo(),
        new FindReferences(),
        new Links(),
        new Renaming(),
        new FileRenaming(),
        new DocumentSymbols(),
        new SymbolSearch(),
        new FoldingAndSelection(),
        new TypeHierarchy(),
        new CodeActionFeature(),
        new FormattingFeature(),
        new SemanticTokensFeature(),
        new InlayHintFeature(),
        new CodeLensFeature(),
        new PreviewRequest(),
        new ChangesRequest(),
        new ParticipantsRequest(),
        new EventsRequest(),
        new PushDiagnostics(),
    ];
}
