using System.IO.Compression;
using System.Text.RegularExpressions;
using AgendaLang.Extension.Tests.Testing;

namespace AgendaLang.Extension.Tests;

/// <summary>The extension for VS Code: its code, its colours, what is packed, and all of it in a real editor.</summary>
[Collection(ExtensionTestsShare.Name)]
public sealed class ExtensionTests(BuiltExtension extension)
{
    /// <summary>What is tried in the editor: a file of tests each.</summary>
    public static TheoryData<string> Trials =>
        [.. Directory.GetFiles(Path.Combine(BuiltExtension.Editor, "ui"), "*.spec.ts").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // Besides the checker and the examples.
    private static readonly string[] Shipped =
    [
        "[Content_Types].xml", "extension.vsixmanifest", "extension/LICENSE.txt", "extension/THIRD-PARTY-NOTICES.txt", "extension/changelog.md",
        "extension/dist/changes.js", "extension/dist/extension.js", "extension/dist/message.js", "extension/dist/preview.js",
        "extension/l10n/bundle.l10n.ru.json", "extension/language-configuration.json",
        "extension/media/activity.svg", "extension/media/changes.css", "extension/media/file-dark.svg", "extension/media/file-light.svg",
        "extension/media/icon.png", "extension/media/icon.svg", "extension/media/preview.css",
        "extension/media/walkthrough/changes.png", "extension/media/walkthrough/open.png", "extension/media/walkthrough/preview.png", "extension/media/walkthrough/write.png",
        "extension/package.json", "extension/package.nls.json", "extension/package.nls.ru.json", "extension/readme.md",
        "extension/snippets/agenda.json", "extension/syntaxes/agenda.tmLanguage.json", "extension/syntaxes/markdown-fences.tmLanguage.json",
    ];

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

    /// <summary>What is packed for every platform; around a stand-in where the checker of that platform is not built here.</summary>
    [NodeTheory, InlineData("linux-x64", "agenda"), InlineData("linux-arm64", "agenda"), InlineData("win32-x64", "agenda.exe"), InlineData("darwin-arm64", "agenda")]
    public async Task EveryPlatformHasItsPackage(string platform, string program)
    {
        var folder = Directory.CreateTempSubdirectory("agenda-package-");
        try
        {
            var standIn = Path.Combine(folder.FullName, "program");
            await File.WriteAllTextAsync(standIn, "stand-in");
            var target = Path.Combine(folder.FullName, "packed.vsix");
            await BuiltExtension.RunAsync("node", "scripts/package.mjs", platform, "--server", standIn, "--out", target);

            using var packed = await ZipFile.OpenReadAsync(target);
            var checker = Assert.Single(packed.Entries, entry => entry.FullName.StartsWith("extension/server/", StringComparison.Ordinal));
            Assert.Equal($"extension/server/{program}", checker.FullName);
            if (!OperatingSystem.IsWindows()) Assert.Equal(0x49, checker.ExternalAttributes >> 16 & 0x49);
            Assert.Contains($"TargetPlatform=\"{platform}\"", await ReadAsync(packed, "extension.vsixmanifest"), StringComparison.Ordinal);
            var readme = await ReadAsync(packed, "extension/readme.md");
            Assert.Equal(4, Regex.Count(readme, @"!\[[^\]]+\]\(data:image/png;base64,"));
            Assert.DoesNotMatch(@"\]\((?!data:|https:|#)", readme);
            Assert.Equal(Shipped, packed.Entries.Where(entry => entry != checker && !entry.FullName.StartsWith("extension/examples/", StringComparison.Ordinal)).Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [EditorTheory, MemberData(nameof(Trials))]
    public async Task ItWorksInTheEditor(string trial)
    {
        var suite = (await extension.TrialsAsync()).Descendants("testsuite").Single(each => each.Attribute("name")?.Value.EndsWith(trial, StringComparison.Ordinal) == true);
        var failed = suite.Descendants("failure").Select(failure => $"{failure.Parent?.Attribute("name")?.Value}\n{failure.Value}");
        Assert.Empty(failed);
        Assert.True(suite.Elements("testcase").Any(each => each.Element("skipped") == null), "Nothing was tried.");
    }

    private static async Task<string> ReadAsync(ZipArchive archive, string name)
    {
        await using var stream = archive.GetEntry(name)!.Open();
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
