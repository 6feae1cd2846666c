namespace AgendaLang.Fuzz;

/// <summary>What fuzzing began with, and what it ever broke, holds.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void TheCorpusHolds(string name)
    {
        var target = FuzzTarget.Named(name);
        var seeds = Seeds.Of(target).ToList();
        Assert.NotEmpty(seeds);
        Assert.All(seeds, seed => target.Try(seed.Bytes));
    }

    [Theory, MemberData(nameof(Targets))]
    public void NothingIsAllRight(string name) => FuzzTarget.Named(name).Try([]);
}
