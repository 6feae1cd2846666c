using System.Reflection;
using System.Runtime.InteropServices;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests.Testing;

/// <summary>The packages, packed once for all tests into a folder that is the only package source.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = Metadata("PackageVersion");

    /// <summary>Whether the package, made on this machine, has a generator that is compiled in advance.</summary>
    public static bool IsCompiledInAdvance { get; } = RuntimeInformation.RuntimeIdentifier == "linux-x64";

    /// <summary>A folder that is gone after the tests; everything is below it.</summary>
    public string Root { get; } = Path.Combine(Directory.CreateTempSubdirectory("agenda-package-").FullName, "work");

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(Root, "feed");

    private string Packages => Path.Combine(Root, "packages");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="restored" value="{Metadata("NuGetPackageRoot")}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        await PackAsync(Feed);
    }

    /// <summary>Packs both packages into a folder, as a release does.</summary>
    internal static async Task PackAsync(string folder)
    {
        // As it is where people named it in NUGET_PACKAGES; what .NET finds by itself ends in a slash.
        var packages = Path.TrimEndingDirectorySeparator(Metadata("NuGetPackageRoot"));
        foreach (var project in new[] { "src/AgendaLang.Package", "src/AgendaLang" })
            (await Dotnet.RunAsync(RepositoryFolder.PathOf(""), packages,
                "pack", project, "--no-build", "--configuration", Metadata("Configuration"), "--output", folder, $"-p:NuGetPackageRoot={packages}", "-p:DeterministicTimestamp=2026-01-01T00:00:00Z")).MustSucceed();
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a folder with some files; their paths are relative to it.</summary>
    internal string NewFolder(string name, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(Root, name);
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
        return folder;
    }

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    internal Task<DotnetResult> RunAsync(string folder, params string[] arguments) => Dotnet.RunAsync(folder, Packages, arguments);

    private static string Metadata(string key) =>
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

/// <summary>Tests that share the packed package; builds run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackedTests : ICollectionFixture<PackedFeed>
{
    public const string Name = "packed";
}
