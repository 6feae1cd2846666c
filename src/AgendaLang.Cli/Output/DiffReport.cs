using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>Writes a comparison in the form that was asked for.</summary>
internal static class DiffReport
{
    /// <summary>Writes it.</summary>
    /// <param name="shell">Takes the report.</param>
    /// <param name="form">The form.</param>
    /// <param name="comparison">What differs.</param>
    /// <param name="columns">Whether text shows what was and what is side by side: <c>auto</c>, where the terminal is wide, <c>always</c> or <c>never</c>.</param>
    public static void Write(Shell shell, string form, Comparison comparison, string columns = "auto")
    {
        switch (form)
        {
            case "json":
                DiffJson.Write(shell.Output, comparison);
                break;
            case "markdown":
                shell.Output.Write(DiffMarkdown.Render(comparison, DiffLinks.Of(shell)));
                break;
            case "html":
                shell.Output.Write(DiffHtml.Render(comparison));
                break;
            case "github":
                DiffGithub.Write(shell.Output, comparison, DiffLinks.Of(shell));
                break;
            default:
                var style = new Style(shell.IsColoured);
                var isWide = columns == "always" || columns == "auto" && shell.OutputIsTerminal && shell.Width >= DiffColumns.LeastWidth;
                new DiffText(shell.Output, style, shell.Width, isWide ? new(shell.Output, style, shell.Width ?? DiffColumns.LeastWidth) : null).Write(comparison);
                break;
        }
        shell.Output.Flush();
        shell.Say(Summary(comparison));
    }

    /// <summary><c>5 changes: 4 substantive, 1 editorial</c>.</summary>
    public static string Summary(Comparison comparison)
    {
        var count = comparison.Changes.Length;
        if (count == 0) return "No change in meaning";
        var (substantive, editorial) = (comparison.Substantive, comparison.Editorial);
        if (substantive == 0) return $"{Tally.Count(count, "change")}, {(count == 1 ? "" : "all ")}editorial";
        return editorial == 0 ? $"{Tally.Count(count, "change")}, {(count == 1 ? "" : "all ")}substantive" : FormattableString.Invariant($"{Tally.Count(count, "change")}: {substantive} substantive, {editorial} editorial");
    }
}
