using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A declaration in the outline of a file.</summary>
/// <param name="Name">What people call it: its name, else its id, else its kind; of a day the date; of a numbered item with its number.</param>
/// <param name="Detail">When it is, what became of it, who it is, and its id; may be empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCancelled">Whether it is cancelled or withdrawn.</param>
/// <param name="Span">All of it, with the doc comment before it.</param>
/// <param name="NameSpan">Its id, the date of a day, else its keyword; inside <paramref name="Span"/>.</param>
/// <param name="Children">What its block declares, in order.</param>
internal sealed record OutlineEntry(
    string Name, string Detail, Kind Kind, bool IsCancelled, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children);

/// <summary>Makes the outline of a file.</summary>
internal static class DocumentOutline
{
    private const string Separator = " · ";

    /// <summary>What the file declares, in order, also what stands where it does not belong.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<OutlineEntry> Of(EditorDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (var declaration in document.Tree.Declarations)
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Add(Entry(declaration));
        }
        return entries.ToImmutable();
    }

    private static OutlineEntry Entry(DeclarationSyntax declaration)
    {
        var (id, keyword) = (declaration.Id, declaration.Keyword);
        var date = declaration.Kind == Kind.Day ? declaration.Head.DateSpan : null;
        var nameSpan = !id.IsDefault ? id.Span : date ?? (keyword.IsDefault ? new(declaration.Node.Span.Start, 0) : keyword.Span);
        return new(NameOf(declaration), DetailOf(declaration), declaration.Kind, IsCancelled(declaration), SpanOf(declaration.Node), nameSpan,
            [.. declaration.Declarations.Select(Entry)]);
    }

    /// <summary>Whether something is cancelled or withdrawn.</summary>
    public static bool IsCancelled(DeclarationSyntax declaration) => StatusOf(declaration) is "cancelled" or "withdrawn";

    private static string StatusOf(DeclarationSyntax declaration) => declaration.First(Keyword.Status).Values.FirstWord is { IsDefault: false } word ? word.ToString() : "";

    /// <summary>A declaration with the comments for documentation before it.</summary>
    private static TextSpan SpanOf(SyntaxNode node)
    {
        var span = node.Span;
        var at = 0;
        return DocComment.FindIn(node.Lead, ref at) is { } doc ? TextSpan.FromBounds(node.FullSpan.Start + doc.Start, span.End) : span;
    }

    private static string NameOf(DeclarationSyntax declaration)
    {
        var name = declaration.Name is { IsDefault: false } text ? OneLine(text.Value) : "";
        if (declaration.Kind == Kind.Day && declaration.Head.Dates is { } dates) return name.Length > 0 ? $"{Words.Date(dates.First)}, {name}" : Words.Date(dates.First);
        if (name.Length == 0) name = declaration.Id is { IsDefault: false } id ? id.ToString() : declaration.Kind.Text();
        return declaration.First(Keyword.Number).Values.Text is { IsDefault: false } number && OneLine(number.Value) is { Length: > 0 } printed ? $"{printed} {name}" : name;
    }

    private static string DetailOf(DeclarationSyntax declaration)
    {
        var status = StatusOf(declaration);
        var parts = new List<string>();
        if (WhenOf(declaration) is { Length: > 0 } when) parts.Add(when);
        if (status is "cancelled" or "postponed" or "withdrawn" or "halted") parts.Add(status);
        if (declaration.Kind == Kind.Person && declaration.First(Keyword.As).Values.Text is { IsDefault: false } office) parts.Add(OneLine(office.Value));
        if (declaration.First(Keyword.In).Values.FirstWord is { IsDefault: false } room) parts.Add(room.ToString());
        else if (declaration.First(Keyword.At).Values.FirstWord is { IsDefault: false } place) parts.Add(place.ToString());
        if (declaration.Id is { IsDefault: false } id) parts.Add(id.ToString());
        return string.Join(Separator, parts);
    }

    /// <summary>Dates and times as written, an end that follows from the length filled in.</summary>
    private static string WhenOf(DeclarationSyntax declaration)
    {
        var on = declaration.First(Keyword.On).Values;
        var dates = declaration.Kind == Kind.Day ? null : on.Dates;
        var head = declaration.Kind is Kind.Session or Kind.Break ? declaration.Head : default;
        var length = (declaration.Kind == Kind.Item ? declaration.Head : declaration.First(Keyword.Length).Values).Minutes;
        var when = new List<string>();
        if (dates is { } range) when.Add(Words.Dates(range.First, range.Last));
        if ((head.Times ?? on.Times) is { } times)
        {
            var end = times.End ?? (length is { } minutes && times.Start + minutes < 2 * 24 * 60 ? times.Start + minutes : null);
            when.Add(end is { } to ? $"{Words.Clock(times.Start)}-{Words.Clock(to)}" : Words.Clock(times.Start));
        }
        else if (length is { } minutes) when.Add(Words.Length(minutes));
        return string.Join(", ", when);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
