using System.Text;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>A property of a calendar: <c>DTSTART;TZID=Europe/Paris:20260514T090000</c>.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Parameters">Its parameters, names in capitals, values without quotes.</param>
/// <param name="Value">Its value, as written.</param>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
internal sealed record CalendarLine(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value, int Line)
{
    /// <summary>The value of a parameter, the first if it is given twice; null if it is not given.</summary>
    public string? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name).Value;

    /// <summary>The value as text, without escapes.</summary>
    public string Text => Unescape(Value);

    /// <summary>The values of a list of texts.</summary>
    public IEnumerable<string> Texts()
    {
        var start = 0;
        for (var at = 0; at <= Value.Length; at++)
        {
            if (at < Value.Length && Value[at] == '\\') at++;
            else if (at == Value.Length || Value[at] == ',')
            {
                yield return Unescape(Value[start..at]);
                start = at + 1;
            }
        }
        if (start < Value.Length) yield return Unescape(Value[start..]);
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length) text.Append(value[at]);
            else text.Append(value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }
        return text.ToString();
    }
}

/// <summary>Takes a calendar apart into properties (RFC 5545, section 3.1). A library would be welcome; see docs/importing.md for why there is none.</summary>
internal static class CalendarLines
{
    /// <summary>The properties, unfolded; empty lines are passed over.</summary>
    /// <exception cref="ImportProblemException">A line is no property.</exception>
    public static IEnumerable<CalendarLine> Read(string source)
    {
        var (at, line) = (0, 0);
        var unfolded = new StringBuilder();
        while (at < source.Length)
        {
            var first = line + 1;
            unfolded.Clear();
            do
            {
                var end = source.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : source.Length;
                unfolded.Append(source, at, end - at);
                at = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
                line++;
                // A line that begins with a blank goes on.
                if (at >= source.Length || source[at] is not (' ' or '\t')) break;
                at++;
            }
            while (true);
            if (unfolded.Length > 0 && !string.IsNullOrWhiteSpace(unfolded.ToString())) yield return Property(unfolded.ToString(), first);
        }
    }

    private static CalendarLine Property(string text, int line)
    {
        var at = text.AsSpan().IndexOfAny(';', ':');
        if (at <= 0) throw new ImportProblemException("This cannot be read as a calendar: a line is no property, such as SUMMARY:Opening.", line);
        var name = text[..at].ToUpperInvariant();
        var parameters = new List<(string, string)>();
        while (at < text.Length && text[at] == ';')
        {
            var equals = text.AsSpan(at + 1).IndexOfAny('=', ';', ':') + at + 1;
            if (equals <= at || text[equals] != '=')
            {
                // A parameter without a value says nothing.
                at = equals <= at ? text.Length : equals;
                continue;
            }
            var parameter = text[(at + 1)..equals].ToUpperInvariant();
            at = equals + 1;
            var value = new StringBuilder();
            var isQuoted = false;
            for (; at < text.Length && (isQuoted || text[at] is not (';' or ':')); at++)
            {
                if (text[at] == '"') isQuoted = !isQuoted;
                else value.Append(text[at]);
            }
            parameters.Add((parameter, value.ToString()));
        }
        return at < text.Length
            ? new(name, parameters, text[(at + 1)..], line)
            : throw new ImportProblemException($"This cannot be read as a calendar: {Shown(name)} has no value.", line);
    }

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
