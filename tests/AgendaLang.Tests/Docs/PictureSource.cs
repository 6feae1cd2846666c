using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Docs;

/// <summary>The texts that the pictures of the documentation are drawn from, <c>docs/pictures/sources</c>. <c>AGENDA_UPDATE_DOCS=1</c> writes them anew.</summary>
internal static class PictureSource
{
    /// <summary>Where they lie.</summary>
    public const string Folder = "docs/pictures/sources";

    /// <summary>Makes sure that the product prints today what the picture shows.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="printed">What the product printed just now.</param>
    public static void MustBe(string name, string printed)
    {
        var path = $"{Folder}/{name}";
        var kept = RepositoryFolder.Read(path);
        if (kept != printed && Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1") File.WriteAllText(RepositoryFolder.PathOf(path), printed);
        else Assert.True(kept == printed, $"The picture of {name} is not what the product prints today; docs/pictures/make draws it anew. It prints:\n{printed}");
    }

    /// <summary>A command as it is typed, before what it prints.</summary>
    public static string Typed(string command) => $"\x1b[2m$\x1b[0m {command}\n";
}
