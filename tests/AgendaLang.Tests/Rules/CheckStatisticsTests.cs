using System.Globalization;
using System.Text;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Rules;

/// <summary>Pairs of sessions at once are counted, each once, as by hand.</summary>
public sealed class CheckStatisticsTests
{
    private const string Head = """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        person tokayev "Tokayev" of kz
        person umarov "Umarov" of kz
        person saidov "Saidov" of uz
        place astana "Astana" zone Asia/Almaty {
            room red "Red"
            room blue "Blue"
        }
        place london "London" zone Europe/London { room white "White" }

        """;

    [Fact]
    public void Of_n_at_once_every_pair_counts()
    {
        var statistics = Of(Head + """
            meeting m "M" between kz, uz on 2026-05-14 at astana {
                session a "A" 10:00-12:00 in red chair tokayev
                session b "B" 10:30-11:30 in red chair tokayev
                session c "C" 11:00-13:00 in red chair umarov
                session d "D" 11:00 in red participants tokayev, umarov
                session e "E" 12:00-12:30 in blue chair tokayev
            }
            """);
        // a-b a-c b-c, and d falls into all three.
        Assert.Equal("red 6", Text(statistics.Rooms));
        Assert.Equal("tokayev 3, umarov 1", Text(statistics.Persons));
        Assert.Equal((6, 4), (statistics.RoomPairs, statistics.PersonPairs));
    }

    [Fact]
    public void What_is_booked_twice_as_often_comes_in_order_of_name_then_of_file()
    {
        const string Room = "place ID \"P\" zone Asia/Almaty { room one \"One\" }\nmeeting m \"M\" on 2026-05-14 at ID {\n session a \"A\" 10:00-12:00 in one\n session b \"B\" 10:00-12:00 in one\n}\n";
        var files = new MemoryFiles(
            ("b.agenda", Room.Replace("ID", "z", StringComparison.Ordinal)), ("a.agenda", Room.Replace("ID", "z", StringComparison.Ordinal)),
            ("c.agenda", Room.Replace("ID", "y", StringComparison.Ordinal)));
        Assert.Equal(["y.one c.agenda", "z.one a.agenda", "z.one b.agenda"], Of(files, "b.agenda", "a.agenda", "c.agenda").Rooms.Select(room => $"{room.What.Path} {room.What.File.Path}"));
    }

    [Fact]
    public void Times_are_compared_as_moments_across_events_and_zones()
    {
        var statistics = Of(Head + """
            meeting m "M" between kz, uz on 2026-05-14 at astana {
                session a "A" 15:00-16:00 chair tokayev
                session b "B" 10:00-11:00 chair umarov
            }
            meeting n "N" between kz, uz on 2026-05-14 at london {
                session c "C" 11:30-12:00 chair tokayev
                session d "D" 10:00-11:00 chair umarov
            }
            meeting o "O" between kz, uz on 2026-05-14 15:30-16:00 at astana chair tokayev
            """);
        Assert.Equal("tokayev 3", Text(statistics.Persons));
    }

    [Fact]
    public void What_does_not_take_place_or_is_excepted_does_not_count()
    {
        var statistics = Of(Head + """
            meeting m "M" between kz, uz on 2026-05-14 at astana {
                session a "A" 10:00-12:00 in red chair tokayev
                session b "B" 10:00-12:00 in red chair tokayev status cancelled
                session c "C" 10:00-12:00 in red chair tokayev kind photo
                session d "D" 10:00-12:00 in blue chair tokayev kind arrival
                session e "E" 12:00-13:00 in red chair tokayev
                session f "F" in red chair tokayev
            }
            meeting n "N" between kz, uz on 2026-05-14 at astana status postponed {
                session g "G" 10:00-12:00 in red chair tokayev
            }
            """);
        Assert.Equal(("", ""), (Text(statistics.Rooms), Text(statistics.Persons)));
    }

    [Fact]
    public void Sessions_that_meet_on_several_days_are_one_pair()
    {
        var statistics = Of(Head + """
            meeting m "M" between kz, uz on 2026-05-14..2026-05-16 at astana {
                session a "A" on 2026-05-14..2026-05-16 10:00-12:00 in red chair tokayev
                session b "B" on 2026-05-14..2026-05-15 11:00-13:00 in red chair tokayev
                session c "C" on 2026-05-16 11:00-13:00 in red chair umarov
            }
            """);
        Assert.Equal(("red 2", "tokayev 1"), (Text(statistics.Rooms), Text(statistics.Persons)));
    }

    [Fact]
    public void A_pair_that_several_sets_hold_counts_once_and_none_is_made_of_two_sets()
    {
        const string Meeting = "use \"head.agenda\"\nmeeting ID \"M\" between kz, uz on 2026-05-14 at astana {\n    session a \"A\" 10:00-12:00 in red chair tokayev\n}\n";
        var files = new MemoryFiles(
            ("head.agenda", Head),
            ("m.agenda", Meeting.Replace("ID", "m", StringComparison.Ordinal)),
            ("n.agenda", Meeting.Replace("ID", "n", StringComparison.Ordinal)),
            ("o.agenda", Meeting.Replace("ID", "o", StringComparison.Ordinal)),
            // m and n are together in both; o is with each of them in one.
            ("x.agenda", "use \"m.agenda\"\nuse \"n.agenda\"\n"),
            ("y.agenda", "use \"m.agenda\"\nuse \"n.agenda\"\nuse \"o.agenda\"\n"));
        Assert.Equal("red 3", Text(Of(files, "x.agenda", "y.agenda").Rooms));
        Assert.Equal("red 3", Text(Of(files, "y.agenda", "x.agenda").Rooms));
        Assert.Equal("red 1", Text(Of(files, "x.agenda").Rooms));
        Assert.Equal("", Text(Of(files, "m.agenda", "n.agenda", "o.agenda").Rooms));
        Assert.Equal("red 1", Text(Of(files, "m.agenda", "x.agenda", "o.agenda").Rooms));
    }

    [Fact]
    public void A_pair_within_a_file_that_several_sets_hold_counts_once()
    {
        var files = new MemoryFiles(
            ("head.agenda", Head + "meeting m \"M\" between kz, uz on 2026-05-14 at astana {\n session a \"A\" 10:00-12:00 in red\n session b \"B\" 10:00-12:00 in red\n}\n"),
            ("x.agenda", "use \"head.agenda\"\n"), ("y.agenda", "use \"head.agenda\"\n"));
        Assert.Equal("red 1", Text(Of(files, "x.agenda", "y.agenda").Rooms));
    }

    [Fact]
    public void Findings_are_counted_by_rule_the_most_first()
    {
        var files = new MemoryFiles(("a.agenda", "contry kz\ncontry uz\nperson x \"X\" of kzz\n"));
        var targets = new[] { new CheckTarget(["a.agenda"], IsFolder: false) };
        var loader = new FileLoader(files);
        var rules = CheckStatistics.Of(AgendaChecker.Check(targets, loader).Findings, targets, loader).Rules;
        Assert.Equal(("AGL0002", 2), (rules[0].Rule.Id, rules[0].Count));
        Assert.Equal(rules.Select(rule => rule.Rule.Id).Skip(1).Order(StringComparer.Ordinal), rules.Select(rule => rule.Rule.Id).Skip(1));
    }

    /// <summary>As each session compared with each other gives it.</summary>
    [Fact]
    [Trait("Category", "Property")]
    public void Pairs_are_those_that_comparing_all_with_all_gives()
    {
        string[] rooms = ["red", "blue"];
        string[] persons = ["tokayev", "umarov", "saidov"];
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 2]).Array[0, 40].Sample(sessions =>
        {
            var text = new StringBuilder(Head).Append("meeting m \"M\" between kz, uz on 2026-05-14 at astana {\n");
            for (var i = 0; i < sessions.Length; i++)
            {
                var (start, length, room, chair, speaker) = sessions[i];
                text.Append(CultureInfo.InvariantCulture, $"    session s-{i} \"S\" {Clock(start)}{(length == 0 ? "" : "-" + Clock(start + length))} in {rooms[room]} chair {persons[chair]}\n");
                if (speaker != chair) text.Replace("\n", $" speaker {persons[speaker]}\n", text.Length - 1, 1);
            }
            var statistics = Of(text.Append("}\n").ToString());
            var pairs = sessions.SelectMany((one, i) => sessions.Take(i).Where(other => Meet(one, other)).Select(other => (One: one, Other: other))).ToList();
            Assert.Equal(pairs.Count(pair => pair.One.Item3 == pair.Other.Item3), statistics.RoomPairs);
            Assert.Equal(pairs.Sum(pair => new HashSet<int> { pair.One.Item4, pair.One.Item5 }.Count(who => who == pair.Other.Item4 || who == pair.Other.Item5)), statistics.PersonPairs);
        }, iter: Cases.Count);

        // In steps of a quarter of an hour; without a length it falls into what goes on then.
        static bool Meet((int Start, int Length, int, int, int) one, (int Start, int Length, int, int, int) other) =>
            one.Start == other.Start
            || (one.Start < other.Start ? one.Start + one.Length > other.Start : other.Start + other.Length > one.Start);

        static string Clock(int quarters) => FormattableString.Invariant($"{quarters / 4 + 8:00}:{quarters % 4 * 15:00}");
    }

    private static string Text(IEnumerable<OverlapCount> overlaps) =>
        string.Join(", ", overlaps.Select(overlap => FormattableString.Invariant($"{overlap.What.Id} {overlap.Pairs}")));

    private static CheckStatistics Of(string agenda) => Of(new MemoryFiles(("a.agenda", agenda)), "a.agenda");

    private static CheckStatistics Of(MemoryFiles files, params string[] paths) =>
        CheckStatistics.Of([], [new([.. paths], IsFolder: false)], new FileLoader(files));
}
