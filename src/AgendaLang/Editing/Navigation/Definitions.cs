using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Where something is declared.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Source">Its text.</param>
/// <param name="Span">The whole declaration, or an empty span at the begin of a file.</param>
/// <param name="NameSpan">The part of it to go to: its id, or the date of a day.</param>
internal sealed record DefinitionTarget(string Path, SourceText Source, TextSpan Span, TextSpan NameSpan);

/// <summary>Where what stands at a place leads to.</summary>
/// <param name="Span">The text that leads there.</param>
/// <param name="Targets">Where to; never empty, the likeliest first.</param>
internal sealed record DefinitionLink(TextSpan Span, ImmutableArray<DefinitionTarget> Targets);

/// <summary>Finds where what stands at a place is declared, and what it belongs to.</summary>
internal static class Definitions
{
    /// <summary>The declaration that an id means, the event or place of the first part of a path, the file of a <c>use</c>, the day of a date.</summary>
    /// <returns>Null where nothing leads anywhere. An id that is declared twice leads to both.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DefinitionLink? Find(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        if (UseLines.At(document.File, offset) is { } use) return use.File == null ? null : new(use.Span, [TopOf(use.File)]);
        if (NameAt.Find(document, offset) is { } name)
        {
            var targets = new List<DefinitionTarget>();
            for (var symbol = name.Symbol; symbol != null; symbol = symbol.Next)
                if (symbol.Kind == name.Symbol.Kind) targets.Add(TargetOf(symbol));
            return new(name.Span, [.. targets]);
        }
        return DayAt(document, offset);
    }

    /// <summary>
    /// What a declaration belongs to, or what it is one of: the party of a person, the format of an event and of its sessions (of one without a format, the
    /// event), the event of a day, the place of a room, the larger place or country of a place, the broader topic, the publisher of a source, who makes a
    /// proposal, request, statement, document or initiative, and the sides of an agreement.
    /// </summary>
    /// <returns>Null where an id stands that means nothing, or something that belongs to nothing.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DefinitionLink? FindType(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        Symbol symbol;
        TextSpan span;
        if (NameAt.Find(document, offset) is { } name) (symbol, span) = (name.Symbol, name.Span);
        else if (NameAt.DeclaredAt(document.File, offset) is { } declared) (symbol, span) = (declared, declared.IdSpan);
        else return null;
        WorkspaceNames.Bind(document.Workspace, symbol.File);
        var types = TypesOf(symbol).Distinct().Select(TargetOf).ToImmutableArray();
        return types.IsEmpty ? null : new(span, types);
    }

    /// <summary>The place of a declaration.</summary>
    public static DefinitionTarget TargetOf(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return new(symbol.File.Path, symbol.File.Source, symbol.Declaration.Node.Span, symbol.IdSpan);
    }

    private static DefinitionTarget TopOf(AgendaFile file) => new(file.Path, file.Source, new(0, 0), new(0, 0));

    private static List<Symbol> TypesOf(Symbol symbol) => symbol.Kind switch
    {
        Kind.Person or Kind.Source => Named(symbol, Keyword.Of),
        Kind.Meeting or Kind.Summit => Named(symbol, Keyword.Format) is [_, ..] formats ? formats
            : Named(symbol, Keyword.Between) is [_, ..] sides ? sides : Named(symbol, Keyword.Within),
        Kind.Session or Kind.Item => TypeOfPart(symbol),
        Kind.Document when symbol.Scope == null => Named(symbol, Keyword.By),
        Kind.Document => TypeOfPart(symbol),
        Kind.Day or Kind.Break => symbol.Event is { } at ? [at] : [],
        Kind.Room or Kind.Topic => symbol.Holder is { } holder ? [holder] : [],
        Kind.Place => Named(symbol, Keyword.In),
        Kind.Initiative or Kind.Tour or Kind.Proposal or Kind.Request or Kind.Statement => Named(symbol, Keyword.By),
        Kind.Agreement => Named(symbol, Keyword.Between),
        _ => [],
    };

    private static List<Symbol> TypeOfPart(Symbol part) =>
        part.Event is not { } at ? [] : Named(at, Keyword.Format) is [_, ..] formats ? formats : [at];

    /// <summary>What a property of a declaration names, in order; its file must be bound.</summary>
    internal static List<Symbol> Named(Symbol symbol, Keyword keyword)
    {
        var named = new List<Symbol>();
        foreach (var fact in new Facts(symbol))
        {
            if (fact.Keyword != keyword) continue;
            foreach (var mention in fact.Mentions())
                if (mention.Target is { } target) named.Add(target);
        }
        return named;
    }

    /// <summary>The <c>day</c> of an event that a date inside it means.</summary>
    private static DefinitionLink? DayAt(EditorDocument document, int offset)
    {
        var token = TreePlace.At(document.Tree, offset).Token;
        if (token.IsDefault || token.Kind != TokenKind.Date || !token.Span.Touches(offset) || !Values.TryDate(token.Text, out var date)) return null;
        if (NameAt.HolderAt(document.File, offset)?.Event is not { } at) return null;
        var days = document.File.Names.Symbols.Where(symbol => symbol.Kind == Kind.Day && symbol.Date == date && symbol.Event == at).Select(TargetOf).ToImmutableArray();
        return days.IsEmpty ? null : new(token.Span, days);
    }
}
