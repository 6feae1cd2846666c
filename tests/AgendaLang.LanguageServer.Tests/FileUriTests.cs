using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Tests.Testing;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.LanguageServer.Tests;

public sealed class FileUriTests
{
    [Theory]
    [InlineData("file:///work/a.agenda", "/work/a.agenda")]
    [InlineData("file:///work/a%20b.agenda", "/work/a b.agenda")]
    [InlineData("file:///work/a b.agenda", "/work/a b.agenda")]
    [InlineData("file:///work/%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0.agenda", "/work/Астана.agenda")]
    [InlineData("file:///work/Астана.agenda", "/work/Астана.agenda")]
    [InlineData("file:///work/100%25.agenda", "/work/100%.agenda")]
    [InlineData("file:///work/100%.agenda", "/work/100%.agenda")]
    [InlineData("file:///c%3A/Users/x/a.agenda", "C:/Users/x/a.agenda")]
    [InlineData("file:///C:/Users/x/a.agenda", "C:/Users/x/a.agenda")]
    [InlineData("file:///C:\\Users\\x\\a.agenda", "C:/Users/x/a.agenda")]
    [InlineData("file://server/share/a.agenda", "//server/share/a.agenda")]
    [InlineData("file://localhost/work/a.agenda", "/work/a.agenda")]
    [InlineData("FILE:///work/a.agenda", "/work/a.agenda")]
    [InlineData("file:///work/a.agenda?x#y", "/work/a.agenda")]
    [InlineData("file:///work/%00", null)]
    [InlineData("file://", null)]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("", null)]
    public void AddressesBecomePaths(string uri, string? path) => Assert.Equal(path, FileUri.ToPath(uri));

    [Theory]
    [InlineData("file:///work/", "/work")]
    [InlineData("file:///c%3A/", "C:/")]
    [InlineData("file:///", "/")]
    public void FoldersHaveNoStrokeAtTheirEnd(string uri, string path) => Assert.Equal(path, FileUri.ToFolder(uri));

    [Theory]
    [InlineData("/work/Астана #1?.agenda", "file:///work/%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0%20%231%3F.agenda")]
    [InlineData("C:/Users/a.agenda", "file:///C%3A/Users/a.agenda")]
    [InlineData("//server/share/a.agenda", "file://server/share/a.agenda")]
    public void PathsBecomeAddresses(string path, string uri) => Assert.Equal(uri, FileUri.FromPath(path));

    [Fact, Trait("Category", "Property")]
    public void EveryPathComesBack() => Gen.String[Gen.Char.Where(letter => letter is not ('\0' or '\\') && !char.IsSurrogate(letter)), 0, 20]
        .Select(name => "/work/" + name)
        .Sample(path => FileUri.ToPath(FileUri.FromPath(path)) == path, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void NothingThatAClientWritesThrows() => Gen.String.Sample(text =>
    {
        FileUri.ToPath(text);
        FileUri.ToPath("file://" + text);
        DocumentPathOf(text);
    }, iter: Cases.Count);

    private static string DocumentPathOf(string uri) => Workspaces.DocumentPath.Of(uri, new MemoryHost().Look(MemoryHost.Root, []));
}
