using System.Xml.Linq;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Extension.Tests.Testing;

/// <summary>The extension, built once for all tests; packed, with the checker compiled as it is shipped, when first asked for.</summary>
public sealed class BuiltExtension : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Lazy<Task<string>> _packed;
    private readonly Lazy<Task<XDocument>> _trials;

    public BuiltExtension()
    {
        _packed = new(PackAsync);
        _trials = new(TryAllAsync);
    }

    /// <summary>The folder of the extension.</summary>
    public static string Home { get; } = RepositoryFolder.PathOf("vscode-extension");

    /// <summary>The folder of the tests in a real editor.</summary>
    public static string Editor { get; } = Path.Combine(Home, "e2e");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Needs.Node != null) return;
        await InstallAsync(Home);
        await RunAsync("node", "scripts/build.mjs");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The packed extension for this machine.</summary>
    public Task<string> PackedAsync() => _packed.Value;

    /// <summary>What came of all trials in the editor, which are made at once: JUnit's format, a suite a file of trials.</summary>
    public Task<XDocument> TrialsAsync() => _trials.Value;

    internal static Task<string> RunAsync(params string[] command) => Programs.RunAsync(Home, Patience, null, command);

    private static async Task<string> PackAsync()
    {
        var platform = (await RunAsync("node", "-p", "process.platform + '-' + process.arch")).Trim();
        // Whoever works on the extension need not compile the checker each time.
        var program = Environment.GetEnvironmentVariable("AGENDA_SERVER");
        if (string.IsNullOrEmpty(program)) program = (await RunAsync("node", "scripts/server.mjs", platform)).Trim().Split('\n')[^1];
        var target = Path.Combine(Home, "out", "tested.vsix");
        await RunAsync("node", "scripts/package.mjs", platform, "--server", program, "--out", target);
        return target;
    }

    private async Task<XDocument> TryAllAsync()
    {
        var packed = await PackedAsync();
        await InstallWorkbenchAsync();
        var report = Path.Combine(Editor, "results", "junit.xml");
        if (File.Exists(report)) File.Delete(report);
        var run = await Programs.TryAsync(Editor, Patience, new Dictionary<string, string> { ["AGENDA_VSIX"] = packed }, "npx", "--no-install", "playwright", "test");
        Assert.True(File.Exists(report), $"The trials in the editor ended with {run.ExitCode}.\n{run.Output}");
        return XDocument.Load(report);
    }

    private static async Task InstallWorkbenchAsync()
    {
        await InstallAsync(Editor);
        await Programs.RunAsync(Editor, Patience, null, "npm", "run", "--silent", "setup");
    }

    // Only when what is installed is not what the lockfile says.
    private static async Task InstallAsync(string folder)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(folder, "node_modules", ".installed-for-tests");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
        await Programs.RunAsync(folder, Patience, null, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await File.WriteAllTextAsync(stamp, wanted);
    }
}

/// <summary>Tests that share the built extension, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ExtensionTestsShare : ICollectionFixture<BuiltExtension>
{
    public const string Name = "extension";
}
