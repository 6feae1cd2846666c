using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>Writes a comparison in the form that was asked for.</summary>
internal static class DiffReport
{
    /// <summary>Writes it.</summary>
    public static void Write(Shell shell, string form, Comparison comparison)
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
                new DiffText(shell.Output, new(shell.IsColoured), shell.Width).Write(comparison);
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
