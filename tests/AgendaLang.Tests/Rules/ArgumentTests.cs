using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>What callers must give is asked for by name.</summary>
public sealed class ArgumentTests
{
    [Fact]
    public void What_is_not_given_is_asked_for()
    {
        var files = new MemoryFiles();
        var loader = new FileLoader(files);
        Assert.Throws<ArgumentNullException>("files", () => AgendaChecker.Check([], (IAgendaFiles)null!));
        Assert.Throws<ArgumentNullException>("targets", () => AgendaChecker.Check(null!, loader));
        Assert.Throws<ArgumentNullException>("loader", () => AgendaChecker.Check([], (FileLoader)null!));
        Assert.Throws<ArgumentNullException>("targets", () => CheckStatistics.Of([], null!, loader));
        Assert.Throws<ArgumentNullException>("loader", () => CheckStatistics.Of([], [], null!));
        Assert.Throws<ArgumentNullException>("targets", () => SafeFixes.Apply(null!, files, null, _ => true));
        Assert.Throws<ArgumentNullException>("files", () => SafeFixes.Apply([], null!, null, _ => true));
        Assert.Throws<ArgumentNullException>("mayChange", () => SafeFixes.Apply([], files, null, null!));
        Assert.Throws<ArgumentNullException>("example", () => RulePage.FilesOf(null!));
        Assert.Throws<ArgumentNullException>("idOrName", () => RulePages.Find(null!));
    }
}
