using System.Text;

namespace AgendaLang.Merging;

/// <summary>A place that somebody has to decide about. Its texts are whole lines.</summary>
internal sealed class Conflict
{
    /// <summary>What it is about.</summary>
    public required Thing Thing { get; init; }

    /// <summary>What is wrong, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The key of the statement, if it is about one statement of the thing only; null for the whole of it.</summary>
    public string? Key { get; init; }

    public required string Base { get; init; }

    public required string Ours { get; init; }

    public required string Theirs { get; init; }
}

/// <summary>The text of a result, with its conflicts.</summary>
internal sealed class Output
{
    private readonly List<(string Text, Conflict? Conflict)> _parts = [];

    /// <summary>The conflicts, in order.</summary>
    public IEnumerable<Conflict> Conflicts => _parts.Where(part => part.Conflict != null).Select(part => part.Conflict!);

    /// <summary>Whether it has a conflict.</summary>
    public bool HasConflict => _parts.Exists(part => part.Conflict != null);

    public void Add(string text)
    {
        if (text.Length > 0) _parts.Add((text, null));
    }

    public void Add(Conflict conflict) => _parts.Add(("", conflict));

    public void Add(Output output) => _parts.AddRange(output._parts);

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The text if each conflict were decided for one side.</summary>
    public string TextFor(MergeSide side)
    {
        var parts = _parts.ConvertAll(part => part.Conflict is not { } conflict ? part.Text
            : side switch { MergeSide.Base => conflict.Base, MergeSide.Ours => conflict.Ours, _ => conflict.Theirs });
        return string.Create(parts.Sum(part => part.Length), parts, static (text, all) =>
        {
            foreach (var part in all)
            {
                part.CopyTo(text);
                text = text[part.Length..];
            }
        });
    }

    /// <summary>The text with markers.</summary>
    public string ToText(MarkerStyle style)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part.Conflict is { } conflict) style.Write(text, conflict.Ours, conflict.Base, conflict.Theirs, conflict.Reason);
            else text.Append(part.Text);
        }
        return text.ToString();
    }

    /// <summary>The same with each text changed.</summary>
    public Output Select(Func<string, string> change)
    {
        var output = new Output();
        foreach (var (text, conflict) in _parts)
        {
            output._parts.Add(conflict == null ? (change(text), null) : ("", new()
            {
                Thing = conflict.Thing, Reason = conflict.Reason, Key = conflict.Key,
                Base = change(conflict.Base), Ours = change(conflict.Ours), Theirs = change(conflict.Theirs),
            }));
        }
        return output;
    }
}

/// <summary>How conflicts are marked.</summary>
/// <param name="Labels">What the sides are called.</param>
/// <param name="Size">Number of characters of a marker.</param>
/// <param name="LineBreak">How lines end.</param>
internal sealed record MarkerStyle(MergeLabels Labels, int Size, string LineBreak)
{
    /// <summary>Writes a conflict. The reason stands in the middle part, so that it goes once a side is taken.</summary>
    public void Write(StringBuilder text, string ours, string atBase, string theirs, string? reason)
    {
        if (text.Length > 0 && !Lines.IsEnded(text.ToString(text.Length - 1, 1))) text.Append(LineBreak);
        Line(text, '<', Labels.Ours);
        Lined(text, ours);
        Line(text, '|', Labels.Base);
        if (reason != null)
        {
            var first = atBase.Length > 0 ? atBase : ours.Length > 0 ? ours : theirs;
            var indent = first[..(first.Length - first.TrimStart(' ', '\t').Length)];
            text.Append(indent).Append("// ").Append(reason).Append(LineBreak);
        }
        Lined(text, atBase);
        Line(text, '=', "");
        Lined(text, theirs);
        Line(text, '>', Labels.Theirs);
    }

    private void Lined(StringBuilder text, string lines)
    {
        text.Append(lines);
        if (!Lines.IsEnded(lines)) text.Append(LineBreak);
    }

    private void Line(StringBuilder text, char sign, string label)
    {
        text.Append(sign, Size);
        if (label.Length > 0) text.Append(' ').Append(label);
        text.Append(LineBreak);
    }
}
