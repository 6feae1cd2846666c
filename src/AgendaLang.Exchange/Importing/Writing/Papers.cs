namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>The papers of sessions, as documents of the event.</summary>
internal sealed class Papers
{
    private readonly Dictionary<Session, List<string>> _bySession = [];
    private readonly List<Paper> _all = [];

    public Papers(IEnumerable<Session> sessions, string? baseUrl, IdSpace space)
    {
        foreach (var session in sessions.OrderBy(session => session.Id, StringComparer.Ordinal))
        {
            var papers = session.Entry.Attachments.Where(paper => !string.IsNullOrWhiteSpace(paper.Url)).DistinctBy(paper => paper.Url, StringComparer.Ordinal).ToList();
            if (papers.Count == 0) continue;
            var ids = space.ClaimAll(papers, paper => $"{session.Id}-{IdText.Of(NameOf(paper), "paper")}", paper => IdText.Suffix(null, paper.Url));
            _bySession.Add(session, [.. papers.Select(paper => ids[paper])]);
            _all.AddRange(papers.Select(paper => new Paper(ids[paper], NameOf(paper), Absolute(paper.Url, baseUrl))));
        }
        _all.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
    }

    /// <summary>All papers, by id.</summary>
    public IReadOnlyList<Paper> All => _all;

    /// <summary>The ids of a session's papers, in the source's order.</summary>
    public IEnumerable<string> Of(Session session) => _bySession.GetValueOrDefault(session) ?? [];

    private static string NameOf(Attachment paper)
    {
        if (!string.IsNullOrWhiteSpace(paper.Title)) return paper.Title.Trim();
        var path = paper.Url.Split('?', '#')[0].TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 0 ? name : "Document";
    }

    private static string Absolute(string url, string? baseUrl) =>
        url.StartsWith('/') && Uri.TryCreate(baseUrl, UriKind.Absolute, out var root) && Uri.TryCreate(root, url, out var absolute) ? absolute.AbsoluteUri : url.Trim();
}

/// <summary>A document of the event.</summary>
internal sealed record Paper(string Id, string Name, string Url);
