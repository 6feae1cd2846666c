using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says that something is new or gone, with what is most needed of it.</summary>
internal static class Existence
{
    public static string Added(Symbol symbol) => $"{Words.Begin(symbol)} is new{Details(symbol)}.";

    public static string Removed(Symbol symbol) => Details(symbol) is { Length: > 0 } details ? $"{Words.Begin(symbol)} is removed; it was{details[1..]}." : $"{Words.Begin(symbol)} is removed.";

    private static string Details(Symbol symbol)
    {
        switch (symbol.Kind)
        {
            case Kind.Session or Kind.Break:
                var when = When.Of(symbol);
                var said = when == null ? "" : Times.Said(when, withDate: true);
                var place = new Facts(symbol).First(Keyword.In);
                if (!place.IsDefault && place.Mention().Target is { } room) said = said.Length == 0 ? $"in {FactWords.Name(room)}" : $"{said}, in {FactWords.Name(room)}";
                return said.Length == 0 ? "" : $": {said}";
            case Kind.Meeting or Kind.Summit:
                var date = EventModel.Of(symbol) is { FirstDate: { } first, LastDate: { } last } ? Words.Dates(first, last) : "";
                return date.Length == 0 ? "" : $": {date}";
            case Kind.Item:
                return symbol.Holder is { Kind: Kind.Session or Kind.Item } holder ? $": part of {Words.Of(holder)}" : "";
            case Kind.Room or Kind.Document when symbol.Scope is { } scope:
                return $": part of {Words.Of(scope)}";
            case Kind.Proposal or Kind.Request or Kind.Statement or Kind.Document or Kind.Tour or Kind.Initiative:
                var by = new Facts(symbol).First(Keyword.By);
                if (by.IsDefault) return "";
                return $": by {Words.List(by.Mentions().Select(mention => mention.Target is { } who ? FactWords.Name(who) : $"\"{mention.File.Source.Slice(mention.Span)}\""))}";
            default:
                return "";
        }
    }
}
