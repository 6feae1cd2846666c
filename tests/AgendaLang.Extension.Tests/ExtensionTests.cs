using System.IO.Compression;
using AgendaLang.Extension.Tests.Testing;

namespace AgendaLang.Extension.Tests;

/// <summary>The extension for VS Code: its code, its colours, what is packed, and all of it in a real editor.</summary>
[Collection(ExtensionTestsShare.Name)]
public sealed class ExtensionTests(BuiltExtension extension)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>What is tried in the editor: a file of tests each.</summary>
    public static TheoryData<string> Trials =>
        [.. Directory.GetFiles(Path.Combine(BuiltExtension.Editor, "ui"), "*.spec.ts").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [NodeFact]
    public Task ItsCodeIsSound() => BuiltExtension.RunAsync("npm", "run", "--silent", "check");

    [NodeFact]
    public Task ItsPartsDoWhatTheySay() => BuiltExtension.RunAsync("npm", "run", "--silent", "test:unit");

    [NodeFact]
    public Task AgendasAreColoured() => BuiltExtension.RunAsync("npm", "run", "--silent", "test:grammar");

    [NodeFact]
    public async Task WhatIsPackedIsWhatIsNeeded()
    {
        using var packed = ZipFile.OpenRead(await extension.PackedAsync());
        var names = packed.Entries.Select(entry => entry.FullName).ToList();
        foreach (var needed in new[] { "package.json", "package.nls.ru.json", "dist/extension.js", "dist/preview.js", "syntaxes/agenda.tmLanguage.json", "snippets/agenda.json", "media/icon.png", "l10n/bundle.l10n.ru.json", "examples/c5plus1/washington.agenda", "readme.md", "changelog.md", "LICENSE.txt" })
            Assert.Contains($"extension/{needed}", names);
        Assert.DoesNotContain(names, name => name.Contains("node_modules", StringComparison.Ordinal) || name.EndsWith(".ts", StringComparison.Ordinal) || name.EndsWith(".map", StringComparison.Ordinal));

        var program = packed.Entries.Single(entry => entry.FullName is "extension/server/agenda" or "extension/server/agenda.exe");
        if (!OperatingSystem.IsWindows()) Assert.Equal(0x49, program.ExternalAttributes >> 16 & 0x49);
        var bytes = new FileInfo(await extension.PackedAsync()).Length;
        Assert.InRange(bytes, 1_000_000, 25_000_000);
    }

    [EditorTheory, MemberData(nameof(Trials))]
    public async Task ItWorksInTheEditor(string trial)
    {
        var packed = await extension.PackedAsync();
        await extension.WorkbenchAsync();
        var said = await Programs.RunAsync(BuiltExtension.Editor, Patience, new Dictionary<string, string> { ["AGENDA_VSIX"] = packed }, "npx", "--no-install", "playwright", "test", $"ui/{trial}");
        Assert.Matches(@"\d+ passed", said);
    }
}
