using System.Globalization;
using System.Text;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>
/// The tutorial and the guides from beginning to end, each in a folder of its own: files are written (<c>agenda file=NAME</c>) and changed (<c>diff file=NAME</c>), commands are run
/// (<c>console</c>) and must print what the page shows. <c>AGENDA_UPDATE_DOCS=1</c> writes what they print anew.
/// </summary>
public sealed class TutorialTests
{
    [UnixFact]
    public void EveryStepOfTheTutorialDoesWhatThePageSays() => Play("docs/tutorial.md", "programme.html", "programme.docx", "kazakhstan.ics");

    [UnixFact]
    public void EveryStepOfTheGuideForOfficersDoesWhatThePageSays() =>
        Play("docs/guide-officers.md", "uzbekistan.docx", "mirziyoyev.html", "programme.html", "programme-ru.docx", "uzbekistan.ics", "public.html");

    [UnixFact]
    public void EveryStepOfTheGuideForCiDoesWhatThePageSays() => Play("docs/guide-ci.md", "agenda.sarif");

    /// <param name="path">The page.</param>
    /// <param name="made">Files that are there in the end.</param>
    private static void Play(string path, params string[] made)
    {
        var page = RepositoryFolder.Read(path)!;
        var played = page.Split('\n').ToList();
        using var world = new GitWorld();
        // The reader makes the repository.
        Directory.Delete(world.World.Full(".git"), recursive: true);
        var (printed, step) = (0, 0);
        foreach (var sample in MarkdownSample.Of(path, page))
        {
            if (sample.IsAgenda && sample.Option("file") != null) world.World.Write(sample.Option("file")!, sample.Text);
            else if (sample.Info.StartsWith("diff ", StringComparison.Ordinal)) Change(world, sample);
            else if (sample.Info == "console")
            {
                var (old, lines) = (sample.Text.Count(c => c == '\n'), Play(world, sample, ref step));
                played.RemoveRange(sample.Line + printed, old);
                played.InsertRange(sample.Line + printed, lines);
                printed += lines.Length - old;
            }
        }
        Compare(path, page, string.Join('\n', played));
        foreach (var file in made) Assert.True(new FileInfo(world.World.Full(file)).Length > 200, file);
    }

    private static void Compare(string path, string page, string played)
    {
        if (played != page && Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1") File.WriteAllText(RepositoryFolder.PathOf(path), played);
        else Assert.Equal(page, played);
    }

    /// <summary>Runs the commands of a block in order, each an hour after the one before; gives the lines of the block with what they print now, in the order of a terminal.</summary>
    private static string[] Play(GitWorld world, MarkdownSample sample, ref int step)
    {
        var text = new StringBuilder();
        foreach (var line in sample.Text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            var time = string.Create(CultureInfo.InvariantCulture, $"2025-11-0{1 + (step / 24)}T{step++ % 24:00}:00:00Z");
            var (_, output, _) = world.Shell($"exec 2>&1; export GIT_AUTHOR_DATE={time} GIT_COMMITTER_DATE={time}; {line[2..]}");
            text.Append(line).Append('\n').Append(output);
        }
        return text.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>Changes a file as its lines with <c>-</c> and <c>+</c> say; those without must be there, and all together once.</summary>
    private static void Change(GitWorld world, MarkdownSample sample)
    {
        var path = sample.Option("file")!;
        var lines = sample.Text.TrimEnd('\n').Split('\n');
        var before = Side('+');
        var text = world.World.Read(path);
        Assert.True(text.Split(before).Length == 2, $"{sample}: These lines are not there, or more than once.");
        world.World.Write(path, text.Replace(before, Side('-'), StringComparison.Ordinal));

        string Side(char other) => string.Concat(lines.Where(line => line[0] != other).Select(line => line[1..] + "\n"));
    }
}
