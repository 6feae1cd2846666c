using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Makes the title of a session or item a topic, which it discusses; where there is such a topic already, it is only named.</summary>
internal sealed class ExtractTopicAction : IActionSource
{
    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.Extract) || context.Symbol is not { Kind: Kind.Session or Kind.Item } symbol) yield break;
        var declaration = symbol.Declaration;
        if (declaration.Node.IsBroken || declaration.Node.IsMisplaced || declaration.Name is not { IsDefault: false, Kind: TokenKind.Text } title) yield break;
        if (!context.IsTouched(TextSpan.FromBounds(declaration.Node.Span.Start, title.Span.End)) || string.IsNullOrWhiteSpace(title.Value)) yield break;
        if (symbol.Event is null) yield break;

        var name = title.Value.Trim();
        var folded = UnicodeText.Fold(name);
        if (IsKind(folded)) yield break;
        var known = context.Set.OfKind(Kind.Topic).FirstOrDefault(topic => topic.Id.Length > 0 && Spellings(topic).Any(spelling => UnicodeText.Fold(spelling) == folded));
        if (known != null)
        {
            if (Discusses(symbol, known)) yield break;
            yield return new($"Let {Words.Of(symbol)} discuss {Words.Of(known)}", CodeActionKinds.Extract, [.. Discuss(symbol, known.Id)]);
            yield break;
        }
        var id = IdMaker.Of(name, Kind.Topic, context.Workspace, context.Set);
        foreach (var (home, use) in NewDeclaration.HomesOf(context.Document, Kind.Topic))
        {
            var where = home == context.File ? "" : $" in {home.Path[(home.Path.LastIndexOf('/') + 1)..]}";
            var edit = NewDeclaration.Write(home, Kind.Topic, $"topic {id} {IdMaker.Quote(name)}", home == context.File ? declaration.Node.Span.Start : null);
            yield return new($"Make the title a topic{(where.Length > 0 ? where : " in this file")}: {id}", CodeActionKinds.Extract,
                [edit, .. Discuss(symbol, id), .. use?.Edits ?? []]);
        }
    }

    /// <summary>Whether a title says no more than what sort of session or item it is: "Plenary", "Other business".</summary>
    private static bool IsKind(string folded) => Vocabularies.SessionKind.Terms.Concat(Vocabularies.ItemKind.Terms).Any(term => term.Text.Replace('-', ' ') == folded);

    private static IEnumerable<string> Spellings(Symbol topic)
    {
        if (topic.Name is { } name) yield return name;
        foreach (var aka in topic.Declaration.All(Keyword.Aka))
            foreach (var text in aka.Values.Tokens) yield return text.Value;
    }

    private static bool Discusses(Symbol symbol, Symbol topic)
    {
        foreach (var fact in new Facts(symbol))
            if (fact.Keyword == Keyword.Discuss && fact.Mentions().Any(mention => mention.Target == topic)) return true;
        return false;
    }

    /// <summary>Lets a session or item discuss a topic; the session of an item as well, where it says itself what it discusses.</summary>
    private static IEnumerable<FileEdit> Discuss(Symbol symbol, string id)
    {
        yield return Append(symbol, id) ?? Edits.AddLine(symbol, $"discuss {id}");
        for (var at = symbol.Holder; symbol.Kind == Kind.Item && at != null; at = at.Holder)
            if (at.Kind == Kind.Session && Append(at, id) is { } edit) yield return edit;
    }

    /// <summary>Adds a topic to those that are named; null where none are.</summary>
    private static FileEdit? Append(Symbol symbol, string id)
    {
        TextSpan? last = null;
        foreach (var fact in new Facts(symbol))
            if (fact.Keyword == Keyword.Discuss && !fact.IsBroken && fact.LocationOf() is { } place) last = place.Span;
        return last is { } span ? new(symbol.File.Source, new(new(span.End, 0), $", {id}")) : null;
    }
}
