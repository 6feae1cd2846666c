using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Keeps ids that were given up on record, in <c>formerly</c>: comparisons and history follow it, and calendar entries keep their identity by it.</summary>
internal static class FormerIds
{
    /// <summary>
    /// What keeps the old id: it is added to those given already, as the last, since calendars go by the first. Where the new id is the only one that is given,
    /// the thing gets back the id that it had, and <c>formerly</c> goes.
    /// </summary>
    /// <returns>Null where it is kept already, or the head or block could not be read.</returns>
    public static FormerIdOffer? Offer(EditorWorkspace workspace, Symbol symbol, string newId)
    {
        if (symbol.Declaration.Node.IsBroken) return null;
        var given = symbol.Declaration.All(Keyword.Formerly).ToList();
        if (given.Exists(property => property.Node.IsBroken)) return null;
        var ids = given.SelectMany(property => property.Values.Words).ToList();
        var isAdvised = IsOut(workspace, symbol);
        if (ids.Count == 1 && UnicodeText.ToNfc(ids[0].ToString()) == newId)
            return new($"Forget the former id {Messages.Quote(newId)}", Rules.Edits.Remove(new(symbol.File.Source, given[0].Node.Span)), isAdvised);
        if (ids.Exists(id => UnicodeText.ToNfc(id.ToString()) == symbol.Id)) return null;
        return new($"Remember the former id {Messages.Quote(symbol.Id)}", ids.Count > 0
            ? new(symbol.File.Source, new(new(ids[^1].Span.End, 0), ", " + symbol.Id))
            : Add(symbol, $"formerly {symbol.Id}"), isAdvised);
    }

    private static FileEdit Add(Symbol symbol, string line)
    {
        var declaration = symbol.Declaration;
        if (declaration.Block.IsDefault) return new(symbol.File.Source, new(new(declaration.Node.Span.End, 0), " " + line));
        var edit = Rules.Edits.AddLine(symbol, line);
        var isCrLf = symbol.File.Source.Text.Contains("\r\n", StringComparison.Ordinal);
        return isCrLf ? edit with { Change = edit.Change with { NewText = edit.Change.NewText.Replace("\n", "\r\n", StringComparison.Ordinal) } } : edit;
    }

    /// <summary>Whether an event or a session is likely to be in people's calendars: it, or its event, has been adopted, held, called off or reissued.</summary>
    private static bool IsOut(EditorWorkspace workspace, Symbol symbol)
    {
        if (symbol.Kind is not (Kind.Meeting or Kind.Summit or Kind.Session) || symbol.Event is not { } at) return false;
        WorkspaceNames.Bind(workspace, symbol.File);
        var model = EventModel.Of(at);
        return model.Revision > 1 || IsOut(model.Status) || symbol.Kind == Kind.Session && IsOut(model.Session(symbol)?.Status);
    }

    private static bool IsOut(EventStatus? status) => status is EventStatus.Adopted or EventStatus.Concluded or EventStatus.Postponed or EventStatus.Cancelled;
}
