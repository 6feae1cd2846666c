namespace AgendaLang.Editing;

/// <summary>What an editor shows of a document besides its text and its findings, each summed up in a number: what has the same number in two states looks the same.</summary>
/// <param name="Colours">The tokens.</param>
/// <param name="Hints">The hints in its lines.</param>
/// <param name="Uses">Where in the workspace it is named, as lenses say.</param>
internal readonly record struct Appearance(int Colours, int Hints, int Uses)
{
    /// <summary>How a document looks. The numbers mean nothing outside of this process.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Which hints are shown.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Appearance Of(EditorDocument document, InlayHintOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        HashCode colours = default, hints = default, uses = default;
        foreach (var token in SemanticTokens.Of(document)) colours.Add(token);
        cancellation.ThrowIfCancellationRequested();
        foreach (var hint in InlayHints.In(document, new(0, document.Source.Length), options))
        {
            hints.Add(hint.Offset);
            hints.Add(hint.Label, StringComparer.Ordinal);
        }
        foreach (var other in document.Workspace.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!other.Set.Contains(document.File)) continue;
            foreach (var reference in other.Set.BindingOf(other.File).References)
            {
                if (reference.Target is not { } target || target.File != document.File || !Editing.Uses.Named.Contains(target.Kind)) continue;
                uses.Add(other.Path, StringComparer.Ordinal);
                uses.Add(reference.TargetSpan);
                uses.Add(target.IdSpan);
            }
        }
        return new(colours.ToHashCode(), hints.ToHashCode(), uses.ToHashCode());
    }
}
