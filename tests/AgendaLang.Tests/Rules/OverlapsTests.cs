using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>Of what is booked at once, the pairs that are told.</summary>
public sealed class OverlapsTests
{
    [Theory]
    [InlineData("", "a 10:00-11:00", "b 11:00-12:00")]
    [InlineData("b-a", "a 10:00-11:01", "b 11:00-12:00")]
    [InlineData("a-b", "a 11:00-12:00", "b 10:00-11:01")]
    [InlineData("b-a", "a 10:00-11:00", "b 10:00-11:00")]
    // Who comes later is told of the one before; if that is over, of the one that lasts longest.
    [InlineData("b-a, c-b", "a 10:00-13:00", "b 11:00-13:00", "c 12:00-14:00")]
    [InlineData("b-a, c-a", "a 10:00-13:00", "b 11:00-12:00", "c 12:00-14:00")]
    [InlineData("b-a, c-b, d-a", "a 10:00-14:00", "b 10:30-14:00", "c 11:00-12:00", "d 13:00-15:00")]
    [InlineData("b-a, c-b, d-b", "a 10:00-14:00", "b 10:30-14:01", "c 11:00-12:00", "d 13:00-15:00")]
    [InlineData("b-a", "a 10:00-14:00", "b 10:30-11:00", "c 14:00-15:00")]
    // Without an end it falls into what goes on.
    [InlineData("b-a", "a 10:00-12:00", "b 11:00")]
    [InlineData("", "a 10:00", "b 10:01")]
    [InlineData("b-a", "a 10:00", "b 10:00")]
    [InlineData("", "a 10:00-12:00", "b 12:00")]
    public void Pairs_are_told_of_each_but_the_first(string pairs, params string[] sessions) => Assert.Equal(pairs, Pairs(sessions, Overlaps.Pairs));

    [Fact]
    public void All_pairs_are_all()
    {
        Assert.Equal("b-a, c-a, c-b, d-a", Pairs(["a 10:00-14:00", "b 10:30-12:00", "c 11:00-12:00", "d 12:00-13:00"], Overlaps.AllPairs));
        Assert.Equal(4, Overlaps.CountPairs(Bookings(["a 10:00-14:00", "b 10:30-12:00", "c 11:00-12:00", "d 12:00-13:00"])));
    }

    [Fact]
    public void One_session_does_not_overlap_itself() =>
        Assert.Equal("b-a", Pairs(["a 10:00-11:00+1 on 2026-05-14..2026-05-15", "b 12:00-13:00 on 2026-05-15"], Overlaps.Pairs));

    private static string Pairs(string[] sessions, Func<List<Booking>, IEnumerable<Overlaps.Pair>> find) =>
        string.Join(", ", find(Bookings(sessions)).Select(pair => $"{pair.Later.Session.Id}-{pair.Earlier.Session.Id}"));

    private static List<Booking> Bookings(string[] sessions)
    {
        var lines = sessions.Select(session => $"session {session[..1]} \"S\" {session[2..]} in hall\n");
        var text = $"place astana \"Astana\" zone Asia/Almaty {{\nroom hall \"Hall\"\n}}\nmeeting m \"M\" on 2026-05-14 at astana {{\n{string.Concat(lines)}}}\n";
        var loader = new FileLoader(new MemoryFiles(("a.agenda", text)));
        var file = loader.Load("a.agenda");
        loader.SetOf(file).BindingOf(file);
        return Overlaps.ByThing(EventModel.Of(file.Symbols.Single(symbol => symbol.Id == "m")).RoomBookings).Single();
    }
}
