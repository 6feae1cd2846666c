using AgendaLang.Rules.Time;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Rules;

/// <summary>What is out of order in a list is found, no more of it than must be moved, and where it belongs.</summary>
public sealed class SequenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("1 2 2 3", "")]
    [InlineData("2 1", "1>0")]
    [InlineData("9 14 11 16", "2>1")]
    [InlineData("19 9 11", "0<2")]
    [InlineData("3 1 2 3", "0<2")]
    [InlineData("1 2 3 1", "3>1")]
    [InlineData("1 3 2 2", "1<3")]
    public void TheFewestAreMoved(string times, string moves) =>
        Assert.Equal(moves, string.Join(' ', Sequence.OutOfOrder(Numbers(times)).Select(place => $"{place.Index}{(place.IsTooLate ? '>' : '<')}{place.Target}")));

    [Fact, Trait("Category", "Property")]
    public void WhatIsLeftIsInOrderAndEachBelongsWhereItIsSaid() => Gen.Long[0, 12].Array[0, 12].Sample(times =>
    {
        var misplaced = Sequence.OutOfOrder(times);
        var kept = Enumerable.Range(0, times.Length).Except(misplaced.Select(place => place.Index)).ToList();
        Assert.Equal(kept.Select(i => times[i]).Order(), kept.Select(i => times[i]));
        Assert.Equal(LongestInOrder(times), kept.Count);
        foreach (var place in misplaced)
        {
            Assert.Contains(place.Other, kept);
            Assert.Contains(place.Target, kept);
            Assert.True(place.IsTooLate ? times[place.Other] > times[place.Index] : times[place.Other] < times[place.Index]);
            var target = kept.IndexOf(place.Target);
            var (before, after) = place.IsTooLate ? (target - 1, target) : (target, target + 1);
            Assert.True(before < 0 || times[kept[before]] <= times[place.Index]);
            Assert.True(after == kept.Count || times[place.Index] <= times[kept[after]]);
        }
    }, iter: Cases.Count);

    private static long[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    private static int LongestInOrder(long[] times)
    {
        var best = new int[times.Length];
        for (var i = 0; i < times.Length; i++)
            best[i] = 1 + Enumerable.Range(0, i).Where(j => times[j] <= times[i]).Select(j => best[j]).DefaultIfEmpty().Max();
        return best.DefaultIfEmpty().Max();
    }
}
