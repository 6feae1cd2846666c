using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What stands in the way of a rename, in words for the user.</summary>
internal static class RenameObstacles
{
    /// <summary>Why a word cannot be an id at all; null if it can.</summary>
    public static string? OfId(string id)
    {
        if (id.Length == 0) return "An id is needed.";
        if (id.Contains('.')) return $"{Messages.Quote(id)} cannot be an id: only the part after or before the dot is given anew, without a dot.";
        var isBegin = true;
        foreach (var rune in id.EnumerateRunes())
        {
            if (isBegin ? !UnicodeText.IsWordStart(rune) : rune.Value == '/' || !UnicodeText.IsWordPart(rune))
                return $"{Messages.Quote(id)} cannot be an id: an id begins with a letter and goes on with letters, digits, \"-\" and \"_\", such as opening-session.";
            isBegin = false;
        }
        if (UnicodeText.FindScriptMix(id) is { } mix)
            return $"{Messages.Quote(id)} mixes {mix.MainScript} with {mix.OtherScript} letters, which can look alike. Type it in one script.";
        return null;
    }

    /// <summary>Why a thing cannot be given any other id now; null if it can.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static string? Find(EditorWorkspace workspace, Symbol symbol, CancellationToken cancellation)
    {
        foreach (var file in WorkspaceNames.FilesOf(workspace, cancellation))
        {
            if (!file.IsReadable) return $"{file.Path} cannot be read, and may name {Messages.Quote(symbol.Id)}. Mend or remove it first.";
            if (IsMentioned(file, symbol, symbol.Id) && Sees(workspace, file, symbol))
                return $"A line of {file.Path} that has a mistake holds {Messages.Quote(symbol.Id)}. Mend that line first, so that it is renamed too.";
        }
        return null;
    }

    /// <summary>What a new id would clash with; null if it is free.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="symbol">What is renamed.</param>
    /// <param name="newId">The new id.</param>
    /// <param name="seers">The files whose sets hold the thing.</param>
    public static string? OfNewId(EditorWorkspace workspace, Symbol symbol, string newId, List<AgendaFile> seers)
    {
        if (symbol.Scope is { } scope)
        {
            if (scope.File.Names.Local(scope, newId) is { } local) return Taken(local, newId);
        }
        else
        {
            foreach (var file in seers)
                if (workspace.Loader.SetOf(file).Global(newId) is { } global) return Taken(global, newId);
        }
        var codeName = CodeName.Of(newId);
        foreach (var other in symbol.File.Names.Symbols)
        {
            if (other != symbol && other.Kind == symbol.Kind && other.Scope == symbol.Scope && other.Id != symbol.Id && CodeName.Of(other.Id) == codeName)
                return $"In programs {Messages.Quote(newId)} would have the same name as {Messages.Quote(other.Id)}, {PlaceOf(other)}: {codeName}.";
        }
        foreach (var file in seers)
            if (IsMentioned(file, symbol, newId)) return $"A line of {file.Path} that has a mistake holds {Messages.Quote(newId)}. Mend that line first, or choose another id.";
        return null;
    }

    /// <summary>Where something stands: <c>line 4 of parties.agenda</c>.</summary>
    public static string PlaceOf(Symbol symbol) => PlaceOf(symbol.File, symbol.IdSpan);

    /// <summary>Where something stands: <c>line 4 of parties.agenda</c>.</summary>
    public static string PlaceOf(AgendaFile file, TextSpan span) => $"line {Words.Number(file.Source.PositionOf(span.Start).Line + 1)} of {file.Path}";

    private static string Taken(Symbol other, string id) =>
        $"{Messages.Quote(id)} is the id of {other.Kind.Info().Article} already{(other.Scope is { Id.Length: > 0 } scope ? $" in {Messages.Quote(scope.Id)}" : "")}, {PlaceOf(other)}.";

    private static bool Sees(EditorWorkspace workspace, AgendaFile file, Symbol symbol) => file == symbol.File || workspace.Loader.SetOf(file).Contains(symbol.File);

    /// <summary>Whether something that could not be read holds an id, where it could mean the thing: for what is local only in its event or place, or beside the id of that.</summary>
    private static bool IsMentioned(AgendaFile file, Symbol symbol, string id)
    {
        if (!file.Names.IsMentioned(id)) return false;
        if (symbol.Scope is not { } scope) return true;
        for (var segment = 0; segment < file.Names.SegmentCount; segment++)
        {
            var words = file.Names.Segment(segment).LostWords;
            if (!words.Contains(id)) continue;
            if (words.Contains(scope.Id) || file == scope.File && segment == scope.Segment || scope.Kind == Kind.Place) return true;
        }
        return false;
    }
}
