using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>What may stand in a head before its properties.</summary>
internal enum HeadSlot : byte
{
    /// <summary>The kind.</summary>
    Keyword,

    /// <summary>The id.</summary>
    Id,

    /// <summary>The name.</summary>
    Name,

    /// <summary>A date, a time or a duration.</summary>
    Value,
}

/// <summary>A part of a head as it is written.</summary>
/// <param name="Lead">What stands before it.</param>
/// <param name="Text">Its text; null if it is not given.</param>
internal readonly record struct HeadPart(string Lead, string? Text);

/// <summary>A stretch of a holder's own text, or a declaration that stands in it.</summary>
/// <param name="Text">The text; empty for a declaration.</param>
/// <param name="Inner">The declaration; null for text.</param>
internal readonly record struct Fragment(string Text, Statement? Inner);

/// <summary>A file or declaration of one side, taken apart. All its text is in <see cref="Fragments"/>, in order.</summary>
internal sealed class Holder
{
    /// <summary>What it is; <see cref="Kind.None"/> for a file.</summary>
    public Kind Kind { get; init; }

    /// <summary>The file or declaration that it stands in; null for a file.</summary>
    public Holder? Outer { get; init; }

    /// <summary>The path of a file; empty for a declaration.</summary>
    public string Path { get; init; } = "";

    /// <summary>The declaration; null for a file.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>Whether it was not taken apart, since all sides have the same text of it, with all that it holds.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The declaration's node; the default node of a file.</summary>
    public SyntaxNode Node { get; init; }

    /// <summary>The parts of the head, by <see cref="HeadSlot"/>.</summary>
    public HeadPart[] Head { get; } = new HeadPart[4];

    /// <summary>The properties of the head, then the statements of block or file, in order.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>Its text in order, the declarations that it holds set apart.</summary>
    public List<Fragment> Fragments { get; } = [];

    /// <summary>Whether it has a block; files have one.</summary>
    public bool HasBlock { get; set; }

    /// <summary>What stands before the block, with the brace.</summary>
    public string Open { get; set; } = " {";

    /// <summary>What ends the head's line: after the brace or, without block, after the head.</summary>
    public string HeadEnd { get; set; } = "";

    /// <summary>What stands between the last statement and the closing brace or the file's end.</summary>
    public string Tail { get; set; } = "";

    /// <summary>What stands behind the closing brace.</summary>
    public string BlockEnd { get; set; } = "";

    /// <summary>Whether every statement of the block, and its end, begins a line.</summary>
    public bool IsLined { get; set; } = true;

    /// <summary>Whether it has mistakes of reading that leave in doubt what belongs to what.</summary>
    public bool IsUnreadable { get; set; }

    /// <summary>The statements that could not be read.</summary>
    public string Unreadable => !Statements.Exists(static statement => statement.Sort == StatementSort.Unreadable) ? "" : string.Join('\u0001', Statements.Where(statement => statement.Sort == StatementSort.Unreadable).Select(statement => statement.Text));

    /// <summary>What it is on all sides; null for what is inside something that is merged as text.</summary>
    public Thing? Thing { get; set; }

    /// <summary>Where its text ends.</summary>
    public int Stop { get; set; }

    /// <summary>The statement that it is; null for a file.</summary>
    public Statement? Statement { get; set; }

    /// <summary>The declarations that it holds, in order.</summary>
    public IEnumerable<Holder> Inner => Statements.Where(statement => statement.Holder != null).Select(statement => statement.Holder!);

    /// <summary>Its own text, with what it holds named by number: equal if nobody touched it.</summary>
    public string Signature => _signature ??= Fragments is [{ Inner: null, Text: var text }] ? text : string.Concat(Fragments.Select(fragment => fragment.Inner is { } inner ? $"\u0001{NameOf(inner)}\u0002" : fragment.Text));

    private string? _signature;

    /// <summary>Forgets the numbers of what it holds, at whatever depth.</summary>
    public void Renumber()
    {
        _signature = null;
        foreach (var inner in Inner) inner.Renumber();
    }

    /// <summary>Its own text without what it holds.</summary>
    public string OwnText => Fragments is [{ Inner: null, Text: var text }] ? text : string.Concat(Fragments.Select(fragment => fragment.Text));

    /// <summary>Its whole text.</summary>
    public string FullText
    {
        get
        {
            if (Fragments is [{ Inner: null, Text: var whole }]) return whole;
            var text = new System.Text.StringBuilder();
            AppendTo(text);
            return text.ToString();
        }
    }

    /// <summary>When it begins, in minutes of the day, if it is a session or break that says so.</summary>
    public int? Start => Kind is Kind.Session or Kind.Break ? Symbol?.Declaration.Head.Times?.Start : null;

    /// <summary>What stands before it on its line.</summary>
    public string Indentation => Statement == null ? "" : Statement.Lead[(Statement.Lead.LastIndexOfAny(['\n', '\r']) + 1)..];

    private void AppendTo(System.Text.StringBuilder text)
    {
        foreach (var fragment in Fragments)
        {
            if (fragment.Inner is { } inner) inner.Holder!.AppendTo(text);
            else text.Append(fragment.Text);
        }
    }

    private static string NameOf(Statement inner) => inner.Holder!.Thing is { } thing
        ? thing.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : inner.Holder.FullText;
}
