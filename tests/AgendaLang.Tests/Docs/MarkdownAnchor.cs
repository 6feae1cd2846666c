namespace AgendaLang.Tests.Docs;

/// <summary>How hosting sites name the headings of a page in links.</summary>
internal static class MarkdownAnchor
{
    /// <summary>The anchor of a heading: lower case, punctuation left out, spaces as hyphens.</summary>
    public static string Of(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    /// <summary>The anchors of all headings of a page; a second heading of one name gets a number.</summary>
    public static IReadOnlySet<string> AllOf(string markdown)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            if (isCode || !line.StartsWith('#')) continue;
            var anchor = Of(line.TrimStart('#').Trim());
            for (var i = 1; !anchors.Add(anchor); i++) anchor = $"{Of(line.TrimStart('#').Trim())}-{i}";
        }
        return anchors;
    }
}
