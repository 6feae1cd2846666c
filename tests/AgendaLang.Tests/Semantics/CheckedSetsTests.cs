using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>Which sets a check looks at, and how files name each other.</summary>
public sealed class CheckedSetsTests
{
    [Theory]
    // A root is a file that no other of the folder uses.
    [InlineData("a b", "a b")]
    [InlineData("a>b b", "a")]
    [InlineData("a b>a", "b")]
    [InlineData("a>b b>c c", "a")]
    [InlineData("a>c b>c c", "a b")]
    [InlineData("a>a b", "a b")]
    // Of files that use each other and are used by no others, the first.
    [InlineData("a>b b>a", "a")]
    [InlineData("b>a a>b", "a")]
    [InlineData("a>b b>c c>a", "a")]
    [InlineData("a>b b>a c>d d>c", "a c")]
    [InlineData("a>b b>a c>a", "c")]
    [InlineData("a>z b>c,a c>b z", "b")]
    [InlineData("a>b b>a,c c>d d>c", "a")]
    [InlineData("a>d,b b>a c>d d>c", "a")]
    [InlineData("a>b b>a r>x x", "a r")]
    // A file that is used but not asked for is no root.
    [InlineData("a>x", "a")]
    public void TheRootsOfAFolderAreChecked(string files, string roots)
    {
        var all = files.Split(' ').Select(file => file.Split('>')).ToList();
        var memory = new MemoryFiles([.. all.Select(file => (file[0], Uses(file))), .. all.Any(file => file[0] == "x") ? [] : new[] { ("x", "") }]);
        Assert.Equal(roots, Roots(memory, new CheckTarget([.. all.Select(file => file[0])], IsFolder: true)));
        Assert.Equal(string.Join(' ', all.Select(file => file[0]).Order(StringComparer.Ordinal)), Roots(memory, new CheckTarget([.. all.Select(file => file[0])], IsFolder: false)));

        static string Uses(string[] file) => file.Length == 1 ? "" : string.Concat(file[1].Split(',').Select(used => $"use \"{used}\"\n"));
    }

    [Fact]
    public void WhatIsAskedForTwiceIsCheckedOnce()
    {
        var memory = new MemoryFiles(("a", "use \"b\""), ("b", ""), ("c", ""));
        Assert.Equal("a b c", Roots(memory, new(["c", "b"], IsFolder: false), new(["a", "b", "c"], IsFolder: true)));
    }

    [Fact]
    public void ACheckThatIsCalledOffReadsNothing()
    {
        var memory = new MemoryFiles(("a", ""));
        Assert.Throws<OperationCanceledException>(() => CheckedSets.Of([new(["a"], IsFolder: true)], new FileLoader(memory), new CancellationToken(canceled: true)));
        Assert.Empty(memory.Reads);
    }

    [Theory]
    [InlineData("a.agenda", "b.agenda", "b.agenda")]
    [InlineData("x/a.agenda", "x/b.agenda", "b.agenda")]
    [InlineData("x/a.agenda", "b.agenda", "../b.agenda")]
    [InlineData("a.agenda", "x/b.agenda", "x/b.agenda")]
    [InlineData("x/y/a.agenda", "x/z/b.agenda", "../z/b.agenda")]
    [InlineData("x/y/z/a.agenda", "x/b.agenda", "../../b.agenda")]
    [InlineData("x/a.agenda", "x/y/z/b.agenda", "y/z/b.agenda")]
    [InlineData("x/y", "x/y/b.agenda", "y/b.agenda")]
    [InlineData("x/y/a.agenda", "x/y", "../y")]
    [InlineData("x/y/a.agenda", "z/y/a.agenda", "../../z/y/a.agenda")]
    public void AFileIsNamedFromTheFolderOfAnother(string from, string to, string written) => Assert.Equal(written, AgendaPath.Relative(from, to));

    private static string Roots(MemoryFiles files, params CheckTarget[] targets) =>
        string.Join(' ', CheckedSets.Of(targets, new FileLoader(files), CancellationToken.None).Select(set => set.Root.Path));
}
