namespace AgendaLang.LanguageServer.Features;

/// <summary>All that the server can do.</summary>
internal static class FeatureList
{
    /// <summary>The features, one a line.</summary>
    public static IReadOnlyList<IFeature> All() =>
    [
        new DocumentSync(),
        new PullDiagnostics(),
    ];
}
