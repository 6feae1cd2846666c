using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says that something is new or gone, with what is most needed of it.</summary>
internal static class Existence
{
    /// <param name="symbol">What is new.</param>
    /// <param name="with">What is new with it, ", with 3 sessions"; empty if nothing.</param>
    public static string Added(Symbol symbol, string with = "") => Details(symbol) is { Length: > 0 } details
        ? $"{Words.Begin(symbol)} is new{with}: {details}{Topics(symbol)}." : $"{Words.Begin(symbol)} is new{with}{Topics(symbol)}.";

    /// <param name="symbol">What is gone.</param>
    /// <param name="with">What is gone with it, ", with 3 sessions"; empty if nothing.</param>
    public static string Removed(Symbol symbol, string with = "") => Details(symbol) is { Length: > 0 } details
        ? $"{Words.Begin(symbol)} is removed{with}; it was {details}." : $"{Words.Begin(symbol)} is removed{with}.";

    private static string Topics(Symbol symbol)
    {
        if (symbol.Kind is not (Kind.Session or Kind.Item)) return "";
        var topics = TopicsLost.DiscussedIn(symbol).Distinct().Select(FactWords.Name).ToList();
        return topics.Count == 0 ? "" : $"; it discusses {Words.List(topics, 4)}";
    }

    private static string Details(Symbol symbol)
    {
        switch (symbol.Kind)
        {
            case Kind.Session or Kind.Break:
                var when = When.Of(symbol);
                var said = when == null ? "" : Times.On(when);
                var place = new Facts(symbol).First(Keyword.In);
                if (!place.IsDefault && place.Mention().Target is { } room) said = said.Length == 0 ? $"in {FactWords.Name(room)}" : $"{said}, in {FactWords.Name(room)}";
                return said;
            case Kind.Meeting or Kind.Summit:
                var date = EventModel.Of(symbol) is { FirstDate: { } first, LastDate: { } last } ? $"on {Words.Dates(first, last)}" : "";
                return date;
            case Kind.Item:
                return symbol.Holder is { Kind: Kind.Session or Kind.Item } holder ? $"part of {Words.Of(holder)}" : "";
            case Kind.Room or Kind.Document when symbol.Scope is { } scope:
                return $"part of {Words.Of(scope)}";
            case Kind.Proposal or Kind.Request or Kind.Statement or Kind.Document or Kind.Tour or Kind.Initiative:
                var by = new Facts(symbol).First(Keyword.By);
                if (by.IsDefault) return "";
                return $"by {Words.List(by.Mentions().Select(mention => mention.Target is { } who ? FactWords.Name(who) : $"\"{mention.File.Source.Slice(mention.Span)}\""))}";
            default:
                return "";
        }
    }
}
