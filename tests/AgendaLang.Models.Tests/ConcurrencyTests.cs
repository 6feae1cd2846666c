using System.Collections.Concurrent;

namespace AgendaLang.Models.Tests;

public class ConcurrencyTests
{
    [Fact]
    public void TheFirstUseMayBeOnManyThreads()
    {
        for (var round = 0; round < 20; round++)
        {
            var files = Sample.WashingtonFiles();
            var seen = new ConcurrentBag<object[]>();
            using var start = new Barrier(6);
            var threads = Enumerable.Range(0, 6).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                var set = files[2].Set;
                // Each begins somewhere else.
                if (number % 2 == 0) _ = set.Find<Topic>("economy")!.Discussions.Count;
                else _ = set.Find<Country>("kz")!.Sessions.Count;
                Strain.OnAll(set);
                var washington = set.Summits[0];
                seen.Add([set, washington, washington.Sessions, washington.Sessions["plenary"].Items, washington.Days[1], .. washington.Sessions,
                    .. set.Find<Topic>("economy")!.Discussions, .. set.Find<Country>("kz")!.Sessions]);
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            var first = seen.First();
            Assert.Equal(6, seen.Count);
            Assert.All(seen, each => Assert.Equal(first, each, ReferenceEqualityComparer.Instance));
        }
    }
}
