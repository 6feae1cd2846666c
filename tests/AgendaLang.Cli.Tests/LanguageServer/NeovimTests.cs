using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AgendaLang.Cli.Tests.LanguageServer;

/// <summary>The server with a client that nobody here wrote: Neovim's own, without a window.</summary>
public sealed class NeovimTests : IDisposable
{
    private const string Summit =
        """
        use "parties.agenda"

        summit washington-summit "Summit in Washington" on 2025-11-06 at washington

        person tokayev "Kassym-Jomart Tokayev" of kz role president
        person rubio "Marco Rubio" of us role minister

        meeting talks "Talks" between kz, us on 2025-11-05 at washingtn {
          delegation kz led by tokayev
          delegation us led by rubio
        }

        """;

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [NeovimFact]
    public void Neovim_attaches_shows_findings_completes_renames_and_formats()
    {
        _world.Write("parties.agenda", "country kz \"Kazakhstan\"\ncountry us \"United States\"\nplace washington \"Washington\" in us zone America/New_York\n");
        _world.Write("summit.agenda", Summit);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "neovim", "attach.lua"), _world.Full("attach.lua"));
        var start = new ProcessStartInfo("nvim", ["--headless", "--clean", "-c", "luafile attach.lua"]) { WorkingDirectory = _world.Folder, RedirectStandardError = true };
        start.Environment["AGENDA_DLL"] = AgendaProgram.Assembly;
        start.Environment["HOME"] = _world.Folder;
        start.Environment["XDG_RUNTIME_DIR"] = _world.Folder;
        using var neovim = Process.Start(start)!;
        var error = neovim.StandardError.ReadToEnd();
        neovim.WaitForExit();
        Assert.True(neovim.ExitCode == 0, error);
        var seen = JsonNode.Parse(_world.Read("seen.json"))!;

        Assert.Equal("agenda", (string?)seen["name"]);
        Assert.Contains("AGL1002: No place has the id \"washingtn\".", Texts(seen["findings"]), StringComparison.Ordinal);
        Assert.DoesNotContain("AGL1002", Texts(seen["mended"]), StringComparison.Ordinal);
        if (seen["completion"] is { } completion) Assert.Contains("washington", Texts(completion), StringComparison.Ordinal);
        if (seen["renamed"] is { } renamed) Assert.Contains("country kaz \"Kazakhstan\"", Texts(renamed), StringComparison.Ordinal);
        if (seen["formatted"] is { } formatted) Assert.Contains("|    delegation us led by rubio|", Texts(formatted), StringComparison.Ordinal);
    }

    private static string Texts(JsonNode? list) => string.Join('|', list!.AsArray().Select(each => (string?)each));
}
