namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>The lines of an imported agenda: sessions by id, with what stands above and in them, and the rest.</summary>
internal sealed class Statements
{
    public Statements(string text)
    {
        var comments = new List<string>();
        List<string>? open = null;
        var (end, day) = ("", "");
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0) continue;
            var statement = line.TrimStart();
            if (statement.StartsWith("day ", StringComparison.Ordinal)) day = statement.Split(' ')[1];
            if (open is not null)
            {
                open.Add(line);
                if (line == end) open = null;
            }
            else if (statement.StartsWith("///", StringComparison.Ordinal)) comments.Add(line);
            else if (statement.StartsWith("session ", StringComparison.Ordinal))
            {
                var session = comments.Append(line).ToList();
                Sessions.Add(statement.Split(' ')[1], session);
                Days.Add(statement.Split(' ')[1], day);
                comments.Clear();
                if (!line.EndsWith('{')) continue;
                open = session;
                end = string.Concat(Enumerable.Repeat(' ', line.Length - statement.Length)) + "}";
            }
            else
            {
                Rest.AddRange(comments);
                Rest.Add(line);
                comments.Clear();
            }
        }
    }

    public Dictionary<string, List<string>> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>The date of each session that stands in the block of a day, by its id.</summary>
    public Dictionary<string, string> Days { get; } = new(StringComparer.Ordinal);

    public List<string> Rest { get; } = [];

    /// <summary>The ids of sessions that two agendas have in common, and that say something else.</summary>
    public IEnumerable<string> Changed(Statements other) => Sessions.Keys.Where(id => other.Sessions.TryGetValue(id, out var lines) && !lines.SequenceEqual(Sessions[id]));

    /// <summary>The sessions without their ids, sorted.</summary>
    public IEnumerable<string> Contents => Sessions.Select(session => string.Join('\n', session.Value).Replace(session.Key, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
