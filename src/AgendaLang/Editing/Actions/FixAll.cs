using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Rules;

namespace AgendaLang.Editing;

/// <summary>All safe mends of a file at once, as <c>check --fix</c> makes them.</summary>
internal static class FixAll
{
    /// <summary>The action; null where no finding of the file can be mended safely.</summary>
    public static CodeAction? Offer(EditorDocument document, CancellationToken cancellation)
    {
        var mends = document.Workspace.Check(cancellation).Findings
            .Where(finding => finding.Location.Source == document.Source && finding.Fixes.Any(fix => fix.IsSafe)).ToImmutableArray();
        return mends.IsEmpty ? null : new("Mend all that can be mended safely in this file", CodeActionKinds.FixAll, []) { Mends = mends, IsDeferred = true };
    }

    /// <summary>What it does.</summary>
    public static ImmutableArray<FileEdit> Edits(EditorDocument document, CancellationToken cancellation)
    {
        var workspace = document.Workspace;
        var result = SafeFixes.Apply(workspace.Targets, new EditedFiles(workspace.Loader), workspace.Settings, path => path == document.Path,
            workspace.Loader, cancellation);
        foreach (var file in result.Files)
            if (file.Before.Path == document.Path) return [.. TextEdits.Between(document.Source.Text, file.After.Text).Select(change => new FileEdit(document.Source, change))];
        return [];
    }
}
