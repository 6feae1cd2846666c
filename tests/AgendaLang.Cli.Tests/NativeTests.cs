using System.Diagnostics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests;

/// <summary>The natively compiled executable writes, byte for byte, what the tested code writes: what is trimmed away or needs reflection shows here alone.</summary>
public sealed class NativeTests : IDisposable
{
    private static readonly string[] Formats = ["json", "ics", "html", "markdown", "docx", "csv", "jsonld", "schedule-xml", "schedule-json"];
    private static readonly string[] Briefs = ["text", "markdown", "html", "json", "ics", "docx"];

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [NativeFact]
    public void Every_format_is_the_same()
    {
        Copy("culture-summit");
        Copy("bilateral-visit");
        foreach (var agenda in new[] { "culture-summit/summit.agenda", "bilateral-visit/visit.agenda" })
            foreach (var audience in new[] { "public", "delegations", "confidential" })
                foreach (var format in Formats) Same("export", agenda, "--to", format, "--audience", audience);
        foreach (var language in new[] { "ru", "fr", "kk", "uz", "ar", "ja" })
            foreach (var format in new[] { "html", "markdown", "docx", "ics" }) Same("export", "culture-summit/summit.agenda", "--to", format, "--lang", language);
        Same("export", "culture-summit/summit.agenda", "--to", "ics", "--for", "walker", "--zone", "Pacific/Auckland", "--alarm", "15m");
        Same("export", "culture-summit/summit.agenda", "--to", "jsonld", "--base", "culture-summit");
    }

    [NativeFact]
    public void Every_brief_is_the_same()
    {
        Copy("culture-summit");
        foreach (var format in Briefs)
            foreach (var who in new[] { "nz", "sousa" }) Same("brief", who, "culture-summit", "--output", format);
    }

    [NativeFact]
    public void Every_import_is_the_same()
    {
        Copy("culture-summit");
        foreach (var format in new[] { "ics", "csv", "schedule-xml", "schedule-json" })
        {
            Assert.Equal(0, _world.Run("export", "culture-summit/summit.agenda", "--to", format, "--out", "exported").Status);
            Same("import", "exported");
        }
    }

    [NativeFact]
    public void A_new_agenda_is_the_same_and_nothing_is_asked()
    {
        string[] arguments = ["new", "summit", "Саммит в Астане", "--dates", "2026-05-14..2026-05-15", "--host", "us", "--parties", "kz,uz", "--format", "C5+1", "--zone", "America/New_York"];
        Assert.Equal(0, _world.Run([.. arguments, "--folder", "ours"]).Status);
        Assert.Equal(0, Native([.. arguments, "--folder", "native"]).Status);
        foreach (var file in new[] { "summit.agenda", "parties.agenda", ".editorconfig", ".gitattributes" }) Assert.Equal(_world.Read($"ours/{file}"), _world.Read($"native/{file}"));
        Assert.Equal(0, Native("check", "native", "--warnaserror").Status);
        Assert.Equal((2, "agenda: What for? \"agenda new summit NAME\", \"agenda new visit NAME\" or \"agenda new conference NAME\".\n"), (Native("new").Status, Native("new").Error));
    }

    private void Same(params string[] arguments)
    {
        File.Delete(_world.Full("ours"));
        File.Delete(_world.Full("native"));
        var ours = _world.Run([.. arguments, "--out", "ours"]);
        var native = Native([.. arguments, "--out", "native"]);
        // What is said names the file.
        native = native with { Error = native.Error.Replace("native", "ours", StringComparison.Ordinal) };
        Assert.True(ours == native, $"agenda {string.Join(' ', arguments)}\n{ours}\n{native}");
        Assert.True(File.ReadAllBytes(_world.Full("ours")).AsSpan().SequenceEqual(File.ReadAllBytes(_world.Full("native"))), $"agenda {string.Join(' ', arguments)}");
    }

    private Outcome Native(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(NativeFactAttribute.Executable!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _world.Folder,
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult().Replace("native:", "ours:", StringComparison.Ordinal));
    }

    private void Copy(string example)
    {
        foreach (var name in RepositoryFolder.FilesOf($"examples/{example}", "*.agenda")) _world.Write($"{example}/{name}", RepositoryFolder.Read($"examples/{example}/{name}")!);
    }
}
