using System.Text;
using AgendaLang.Extension.Tests.Generated;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Extension.Tests;

/// <summary>What the extension knows of the language is what the table says. <c>AGENDA_UPDATE_DOCS=1</c> writes the files anew.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void TheGrammarIsUpToDate() => Compare(GrammarFile.Path, GrammarFile.Write());

    [Fact]
    public void TheSnippetsAreUpToDate() => Compare(SnippetsFile.Path, SnippetsFile.Write());

    private static void Compare(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1" && expected != RepositoryFolder.Read(path))
        {
            var full = RepositoryFolder.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, expected, new UTF8Encoding(false));
        }
        Assert.True(expected == RepositoryFolder.Read(path),
            $"{path} is not what the table says. Run \"AGENDA_UPDATE_DOCS=1 dotnet test tests/AgendaLang.Extension.Tests --filter GeneratedFiles\" and look at the difference.");
    }
}
