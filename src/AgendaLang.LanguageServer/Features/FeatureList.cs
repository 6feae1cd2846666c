namespace AgendaLang.LanguageServer.Features;

/// <summary>All that the server can do.</summary>
internal static class FeatureList
{
    /// <summary>The features, one a line.</summary>
    public static IReadOnlyList<IFeature> All() =>
    [
        new DocumentSyncFeature(),
        new WorkspaceSyncFeature(),
        new FirstLoadFeature(),
        new PullDiagnosticsFeature(),
        new CompletionFeature(),
        new HoverFeature(),
        new SignatureHelpFeature(),
        new GoToFeature(),
        new ReferencesFeature(),
        new DocumentLinkFeature(),
        new RenameFeature(),
        new FileRenameFeature(),
        new DocumentSymbolFeature(),
        new WorkspaceSymbolFeature(),
        new FoldingAndSelectionFeature(),
        new TypeHierarchyFeature(),
        new CodeActionFeature(),
        new FormattingFeature(),
        new SemanticTokensFeature(),
        new InlayHintFeature(),
        new CodeLensFeature(),
        new PreviewFeature(),
        new ChangesFeature(),
        new ParticipantsFeature(),
        new EventsFeature(),
        new PushDiagnosticsFeature(),
        new RefreshFeature(),
    ];
}
