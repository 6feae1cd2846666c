using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What would be renamed at a place.</summary>
/// <param name="Span">The id, alone.</param>
/// <param name="Id">How it reads now.</param>
/// <param name="Problem">Why it cannot be renamed, for the user; null if it can.</param>
internal sealed record RenamePlace(TextSpan Span, string Id, string? Problem);

/// <summary>What a rename changes.</summary>
/// <param name="Edits">The changes of all files, by path and place; empty if there is a problem, or the id is as it was.</param>
/// <param name="FormerId">What would keep the old id on record; null where there is nothing to keep.</param>
/// <param name="Problem">Why it cannot be, for the user; null if it can.</param>
internal sealed record RenameResult(ImmutableArray<FileEdit> Edits, FormerIdOffer? FormerId, string? Problem);

/// <summary>A change that makes comparisons, history and calendar entries follow a new id.</summary>
/// <param name="Title">What it does, for the user.</param>
/// <param name="Edit">The change, to be made together with those of the rename.</param>
/// <param name="IsAdvised">Whether it should be made unless the user says otherwise: the id is out in calendars already.</param>
internal sealed record FormerIdOffer(string Title, FileEdit Edit, bool IsAdvised);

/// <summary>Gives things other ids, in the whole workspace. What the agendas mean, and what is found in them, stays as it is.</summary>
internal static class Rename
{
    /// <summary>The id at an offset, and whether it can be renamed.</summary>
    /// <returns>Null where nothing stands that could be taken for an id.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RenamePlace? Prepare(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        if (NameAt.Find(document, offset) is not { } name) return NotAnId.At(document, offset);
        return new(name.Span, document.Source.Slice(name.Span).ToString(), RenameObstacles.Find(document.Workspace, name.Symbol, cancellation));
    }

    /// <summary>The changes that give what stands at an offset another id, everywhere in the workspace.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Where in it.</param>
    /// <param name="newId">The new id; blanks around it do not count.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RenameResult Apply(EditorDocument document, int offset, string newId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(newId);
        if (NameAt.Find(document, offset) is not { } name) return Refused(NotAnId.At(document, offset)?.Problem ?? "There is no id here.");
        var workspace = document.Workspace;
        var symbol = name.Symbol;
        newId = UnicodeText.ToNfc(newId.Trim());
        if (newId == symbol.Id) return new([], null, null);
        if (RenameObstacles.OfId(newId) is { } wrong) return Refused(wrong);
        if (RenameObstacles.Find(workspace, symbol, cancellation) is { } obstacle) return Refused(obstacle);
        var files = WorkspaceNames.FilesOf(workspace, cancellation);
        var seers = files.FindAll(file => file == symbol.File || workspace.Loader.SetOf(file).Contains(symbol.File));
        if (RenameObstacles.OfNewId(workspace, symbol, newId, seers) is { } clash) return Refused(clash);
        var edits = Edits(workspace, symbol, newId, seers, cancellation);
        if (new RenameCheck(workspace, symbol, newId).Find(edits, seers, cancellation) is { } change) return Refused(change);
        return new([.. edits.OrderBy(edit => edit.Source.Path, StringComparer.Ordinal).ThenBy(edit => edit.Change.Span)], FormerIds.Offer(workspace, symbol, newId), null);
    }

    private static List<FileEdit> Edits(EditorWorkspace workspace, Symbol symbol, string newId, List<AgendaFile> files, CancellationToken cancellation)
    {
        var edits = new List<FileEdit> { new(symbol.File.Source, new(symbol.IdSpan, newId)) };
        if (CountryCode(symbol, newId) is { } code) edits.Add(code);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in WorkspaceNames.ReferencesIn(workspace, file, symbol))
                foreach (var place in WorkspaceNames.PlacesIn(reference, symbol)) edits.Add(new(file.Source, new(place.Span, newId)));
        }
        return edits;
    }

    /// <summary>
    /// The id of a country is its ISO code unless <c>code</c> gives that. So a country that gets another id is given its code, unless it is the name's own code
    /// that it gets, which mends a wrong one; and one whose id becomes the code that is given needs that no longer, if it is one.
    /// </summary>
    private static FileEdit? CountryCode(Symbol symbol, string newId)
    {
        if (symbol.Kind != Kind.Country) return null;
        var declaration = symbol.Declaration;
        var source = symbol.File.Source;
        var given = declaration.First(Keyword.Code);
        if (given.IsDefault)
        {
            if (!Countries.IsKnown(symbol.Id) || symbol.Name is { } called && Countries.FindCode(called) == newId) return null;
            var head = declaration.Name is { IsDefault: false } name ? name.Span.End : symbol.IdSpan.End;
            return new(source, new(new(head, 0), $" code {symbol.Id}"));
        }
        if (given.Values.FirstWord is not { IsDefault: false } code || code.ToString() != newId || given.Node.IsBroken || !Countries.IsKnown(newId)) return null;
        var before = declaration.Name is { IsDefault: false } text ? text.Span.End : symbol.IdSpan.End;
        var span = TextSpan.FromBounds(before, given.Node.Span.End);
        // Only where it is written as this would write it, so that there and back is where one was.
        return source.Slice(span).SequenceEqual($" code {newId}") ? new(source, new(span, "")) : null;
    }

    private static RenameResult Refused(string problem) => new([], null, problem);
}
