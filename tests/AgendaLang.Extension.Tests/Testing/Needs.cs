namespace AgendaLang.Extension.Tests.Testing;

/// <summary>What the tests of the extension need of the machine.</summary>
internal static class Needs
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Why tests that need Node are left out; null if they are not.</summary>
    public static string? Node { get; } = IsRequired || (OnPath("node") && OnPath("npm")) ? null
        : "There is no Node. Get it with \"apt-get install -y nodejs npm\" or from https://nodejs.org (20 or newer).";

    /// <summary>Why tests that need a browser are left out; null if they are not.</summary>
    public static string? Chromium { get; } = Node ?? (IsRequired || FindBrowser() != null ? null
        : "There is no Chromium. Get it with \"apt-get install -y --no-install-recommends chromium\", or let CHROMIUM_PATH name one.");

    // Where everything was installed for these tests, that something is missing is a failure.
    private static bool IsRequired => Environment.GetEnvironmentVariable("AGENDA_EXTENSION_TESTS") == "required";

    private static string? FindBrowser() =>
        Browsers.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH")).FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(path));

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && new[] { program, $"{program}.exe", $"{program}.cmd" }.Any(name => File.Exists(Path.Combine(folder, name))));
}

/// <summary>A test that needs Node; left out, and said why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Needs.Node;
}

/// <summary>Tests that need Node; left out, and said why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Needs.Node;
}

/// <summary>A test in a real editor; left out, and said why, where there is no browser to show it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EditorTheoryAttribute : TheoryAttribute
{
    public EditorTheoryAttribute() => Skip = Needs.Chromium;
}
