using AgendaLang.Models.Records;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Models.Tests;

public class EqualityTests
{
    [Fact]
    public void KindPathAndSetMakeEqual()
    {
        var (one, other) = (Sample.Washington(), Sample.Washington());
        foreach (var path in new[] { "kz", "tokayev", "washington", "washington.plenary", "washington.supply", "washington-dc.east-room", "washington.programme" })
        {
            var (first, second) = (one.Find(path)!, other.Find(path)!);
            Assert.NotSame(first, second);
            Assert.True(first == second && !(first != second) && first.Equals((object)second), path);
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }
        Assert.Equal(one.Summits[0].Days, other.Summits[0].Days);
        Assert.Equal(one.Summits[0].Breaks, other.Summits[0].Breaks);
        Assert.NotEqual(one.Summits[0].Breaks[0], one.Summits[0].Breaks[1]);
    }

    [Fact]
    public void AnotherKindPathOrSetDoesNot()
    {
        var here = Sample.Of(Record(Kind.Country, "a", "b"));
        Assert.True(here.Find("a") != here.Find("b"));
        Assert.True(here.Find("a") != Sample.Of(Record(Kind.Country, "a"), "other.agenda").Find("a"));
        Assert.True(here.Find("a") != Sample.Of(Record(Kind.Person, "a")).Find("a"));
        Assert.True(here.Find("a") == Sample.Of(Record(Kind.Country, "a")).Find("a"));
    }

    [Fact]
    public void NullIsEqualToNullAlone()
    {
        Declaration? none = null;
        var one = Sample.Washington().Find("kz");
        Assert.True(none == null && one != null && null != one && !one!.Equals(null) && !one.Equals("kz"));
    }

    [Fact]
    public void WithoutIdOneIsEqualToItselfAlone()
    {
        var set = Sample.Of("""{"countries":[{"name":"A"},{"name":"A"}],"summits":[{"name":"S","sessions":[{"name":"T"}]}]}""");
        Assert.Equal(set.Countries[0], set.Countries[0]);
        Assert.NotEqual(set.Countries[0], set.Countries[1]);
        Assert.Equal("", set.Summits[0].Sessions[0].Path);
    }

    [Fact, Trait("Category", "Property")]
    public void EqualityHoldsForAnyTwo() => Gen.Select(Declarations, Declarations).Sample((one, other) =>
        (one == other) == (one.DeclaredAs == other.DeclaredAs && one.Path == other.Path && one.File.Path == other.File.Path)
        && (one == other) == (other == one) && (one != other || one.GetHashCode() == other.GetHashCode()), iter: Cases.Count);

    private static Gen<Declaration> Declarations { get; } = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 2]).Select((kind, id, file) =>
        Sample.Of(Record(kind == 0 ? Kind.Country : Kind.Person, $"i{id}"), $"f{file}.agenda").Find($"i{id}")!);

    private static FileRecord Record(Kind kind, params string[] ids) => kind == Kind.Country
        ? new() { Countries = [.. ids.Select(id => new CountryRecord { Id = id })] }
        : new() { People = [.. ids.Select(id => new PersonRecord { Id = id })] };
}
