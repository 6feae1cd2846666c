using AgendaLang.Tests.Testing;

namespace AgendaLang.Extension.Tests.Testing;

/// <summary>The extension, built once for all tests; packed, with the checker compiled as it is shipped, when first asked for.</summary>
public sealed class BuiltExtension : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Lazy<Task<string>> _packed;
    private readonly Lazy<Task> _workbench;

    public BuiltExtension()
    {
        _packed = new(PackAsync);
        _workbench = new(InstallWorkbenchAsync);
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

    /// <summary>Makes sure that there is an editor to put it into.</summary>
    public Task WorkbenchAsync() => _workbench.Value;

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
