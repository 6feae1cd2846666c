using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>Properties: their values, their sub-keywords, how often they may be given.</summary>
public class PropertyTests
{
    private static void CheckIn(string holder, string line, string outline) => Reading.Check(
        $"country before\n{holder} x {{\n    note \"before\"\n    {line}\n    see \"after\"\n}}\ncountry after",
        $"country before {holder} x(note:\"before\" {outline} see:\"after\") country after");

    [Theory]
    [InlineData("summit", "host us chair trump status adopted 2025-11-01", "host:us chair:trump status:adopted,2025-11-01")]
    [InlineData("summit", "discuss trade, energy,\n\n        // one more\n        finance // the last\n    host us", "discuss:trade,energy,finance host:us")]
    [InlineData("summit", "discuss trade, // first\n    energy host us", "discuss:trade,energy host:us")]
    [InlineData("summit", "decides by consensus", "decides:consensus")]
    [InlineData("summit", "delegation us led by trump with gor, landau size 1+4", "delegation:us/led:trump/with:gor,landau/size:1+4")]
    [InlineData("summit", "delegation us size 5 with gor led by trump host us", "delegation:us/size:5/with:gor/led:trump host:us")]
    [InlineData("summit", "transfer 15m between a, s.b level minister", "transfer:15m/between:a,s.b level:minister")]
    [InlineData("summit", "embargo 2025-11-06 20:00", "embargo:2025-11-06,20:00")]
    [InlineData("summit", "embargo 2025-11-06 20:00 America/New_York host us", "embargo:2025-11-06,20:00,America/New_York host:us")]
    [InlineData("summit", "deadline 2025-11-06 Asia/Almaty", "deadline:2025-11-06,Asia/Almaty")]
    [InlineData("summit", "deadline 2025-11-06 host us", "deadline:2025-11-06 host:us")]
    [InlineData("summit", "cite akorda", "cite:akorda")]
    [InlineData("summit", "cite akorda 2025-10-29 \"words\"", "cite:akorda,2025-10-29,\"words\"")]
    [InlineData("summit", "cite akorda \"words\"", "cite:akorda,\"words\"")]
    [InlineData("summit", "waive AGL3001 because \"b\"", "waive:AGL3001/because:\"b\"")]
    [InlineData("summit", "on 2025-11-06..2025-11-07 09:00-18:00 at a", "on:2025-11-06,..,2025-11-07,09:00,-,18:00 at:a")]
    [InlineData("summit", "on 2025-11-06 .. 2025-11-07 at a", "on:2025-11-06,..,2025-11-07 at:a")]
    [InlineData("summit", "was 2025-11-06 18:00 - 19:00 in a because \"b\"", "was:2025-11-06,18:00,-,19:00/in:a/because:\"b\"")]
    [InlineData("summit", "invite az led by aliyev to washington as guest", "invite:az/led:aliyev/to:washington/as:guest")]
    [InlineData("summit", "remote a, b from c", "remote:a,b/from:c")]
    [InlineData("summit", "languages en, uz-Latn", "languages:en,uz-Latn")]
    [InlineData("summit", "name zh-Hans \"x\" zone Etc/GMT-5", "name:zh-Hans,\"x\" zone:Etc/GMT-5")]
    [InlineData("person", "available 2025-11-05..2025-11-07 09:00-10:00 Asia/Almaty because \"b\"",
        "available:2025-11-05,..,2025-11-07,09:00,-,10:00,Asia/Almaty/because:\"b\"")]
    [InlineData("person", "unavailable 2025-11-05 Asia/Almaty", "unavailable:2025-11-05,Asia/Almaty")]
    [InlineData("person", "unavailable 2025-11-05 because \"b\"", "unavailable:2025-11-05/because:\"b\"")]
    [InlineData("proposal", "because \"b\"", "because:\"b\"")]
    [InlineData("proposal", "status declined 2025-11-01 because \"b\"", "status:declined,2025-11-01/because:\"b\"")]
    [InlineData("proposal", "raise a, b at w", "raise:a,b/at:w")]
    public void A_property_is_read(string holder, string line, string outline) => CheckIn(holder, line, outline);

    [Theory]
    [InlineData("summit", "[[0009 host]]", "host")]
    [InlineData("summit", "[[0009 host]] // nobody", "host")]
    [InlineData("summit", "[[0009 chair]] host us", "chair host:us")]
    [InlineData("summit", "chair a[[0009 ,]] host us", "chair:a host:us")]
    [InlineData("summit", "chair a[[0009 ,]]\n    host us", "chair:a host:us")]
    [InlineData("summit", "chair a[[0009 ,]]\n    session b", "chair:a session b")]
    [InlineData("summit", "chair [[0001 ,]] a host us", "chair:a host:us")]
    [InlineData("summit", "chair a, [[0001 ,]] b host us", "chair:a,b host:us")]
    [InlineData("summit", "chair [[0001 \"Trump\"]] host us", "chair ? host:us")]
    [InlineData("summit", "chair a [[0001 b]] host us", "chair:a ? host:us")]
    [InlineData("summit", "chair [[0001 a.b.c.]]", "chair:a.b.c.")]
    [InlineData("summit", "host us[[0001 ,]] kz chair a", "host:us ? chair:a")]
    [InlineData("summit", "chair [[0001 a.b.c]], d", "chair:a.b.c,d")]
    [InlineData("summit", "chair [[0009 a.]]", "chair:a.")]
    [InlineData("summit", "chair [[0001 a/b]]", "chair:a/b")]
    [InlineData("summit", "[[0009 decides]]", "decides")]
    [InlineData("summit", "[[0001 decides]] consensus", "decides:consensus")]
    [InlineData("summit", "decides [[0009 by]] host us", "decides host:us")]
    [InlineData("summit", "[[0009 decides]] host us", "decides host:us")]
    [InlineData("summit", "delegation us [[0009 led]]", "delegation:us/led:")]
    [InlineData("summit", "[[0009 delegation]] led by a", "delegation/led:a")]
    [InlineData("summit", "delegation us [[0001 led]] trump with gor", "delegation:us/led:trump/with:gor")]
    [InlineData("summit", "delegation us led [[0009 by]] with gor", "delegation:us/led:/with:gor")]
    [InlineData("summit", "delegation us led by trump [[0010 led]] by gor", "delegation:us/led:trump/led:gor")]
    [InlineData("summit", "delegation us [[0009 with]]", "delegation:us/with:")]
    [InlineData("summit", "delegation us with gor[[0009 ,]] size 5", "delegation:us/with:gor/size:5")]
    [InlineData("summit", "delegation us size [[0001 many]]", "delegation:us/size: ?")]
    [InlineData("summit", "host us [[0001 led]] by gor", "host:us ?")]
    [InlineData("summit", "waive [[0009 AGL3001]]", "waive:AGL3001")]
    [InlineData("summit", "waive [[0009 AGL3001]] \"a reason\"", "waive:AGL3001 ?")]
    [InlineData("summit", "embargo [[0009 2025-11-06]]", "embargo:2025-11-06")]
    [InlineData("summit", "[[0009 embargo]] host us", "embargo host:us")]
    [InlineData("summit", "cite [[0001 2025-10-29]]", "cite:2025-10-29")]
    [InlineData("summit", "[[0008 seats]] 5", "!seats:5")]
    [InlineData("summit", "[[0008 seats]] 5 kind", "!seats:5 !kind")]
    [InlineData("summit", "host us [[0008 seats]] 5 chair a", "host:us !seats:5 chair:a")]
    [InlineData("summit", "[[0008 speaks]] en, ru host us", "!speaks:en,ru host:us")]
    [InlineData("summit", "[[0002 hots]] us chair trump", "?")]
    [InlineData("summit", "host us [[0002 chiar]] trump status draft", "host:us ? status:draft")]
    [InlineData("summit", "[[0002 with]] gor", "?")]
    [InlineData("summit", "[[0002 Host]] us", "?")]
    [InlineData("summit", "host us [[0001 {]]\n        chair a\n    }", "host:us ?(chair:a)")]
    [InlineData("summit", "[[0008 =]] us, kz", "!=:us,kz")]
    [InlineData("summit", "participants us,\n        [[0001 /]] one more, too  \n        // and one\n        kz", "participants:us,kz")]
    [InlineData("summit", "participants us, // one\n        [[0001 /]]more\n        / and more\n        kz, uz", "participants:us,kz,uz")]
    [InlineData("summit", "participants us,\n        [[0001 /]] one more", "participants:us")]
    [InlineData("summit", "[[0001 /]] one more", "?")]
    [InlineData("summit", "note \"a \" [[0001 \\u{1F91D}]]\"", "note:\"a \" ?")]
    [InlineData("summit", "note \"a \" [[0001 \\]]u{\n        chair b\n    }", "note:\"a \" ? ?(chair:b)")]
    [InlineData("summit", "quorum [[0001 4.5]]", "quorum ?")]
    [InlineData("summit", "quorum [[0001 1+4]]", "quorum ?")]
    [InlineData("summit", "quorum [[0001 -]]4", "quorum ?")]
    [InlineData("summit", "quorum [[0001 1000001]]", "quorum:1000001")]
    [InlineData("summit", "quorum [[0001 99999999999999999999]]", "quorum:99999999999999999999")]
    [InlineData("summit", "delegation-size [[0001 1+]] host us", "delegation-size ? host:us")]
    [InlineData("summit", "delegation-size [[0001 1+2+3]] host us", "delegation-size ? host:us")]
    [InlineData("summit", "level [[0001 \"minister\"]]", "level ?")]
    [InlineData("summit", "note [[0001 remember]] this", "note ?")]
    [InlineData("summit", "name [[0001 \"Имя\"]]", "name:\"Имя\"")]
    [InlineData("summit", "name ru [[0001 Имя]]", "name:ru ?")]
    [InlineData("summit", "name [[0009 ru]]", "name:ru")]
    public void A_property_with_a_mistake_leaves_its_neighbours(string holder, string line, string outline) =>
        CheckIn(holder, line, outline);

    // In a place for a reference a keyword is the value if a comma, another keyword, a further value or sub-keyword, a brace or the line's end follows.
    [Theory]
    [InlineData("session", "host in", "host:in")]
    [InlineData("session", "host in // India", "host:in")]
    [InlineData("session", "host in chair a", "host:in chair:a")]
    [InlineData("session", "chair in, at", "chair:in,at")]
    [InlineData("session", "chair a, in", "chair:a,in")]
    [InlineData("session", "speaker in 10m", "speaker:in,10m")]
    [InlineData("session", "speaker as as \"chair\"", "speaker:as/as:\"chair\"")]
    [InlineData("session", "speaker in for at, as as \"x\"", "speaker:in/for:at,as/as:\"x\"")]
    [InlineData("session", "absent in because \"b\"", "absent:in/because:\"b\"")]
    [InlineData("session", "cite in 2025-11-06", "cite:in,2025-11-06")]
    [InlineData("session", "cite in \"words\"", "cite:in,\"words\"")]
    [InlineData("session", "participants by, at, in, to, as kind panel", "participants:by,at,in,to,as kind:panel")]
    [InlineData("session", "remote in from from", "remote:in/from:from")]
    [InlineData("meeting", "between us, in on 2025-11-06", "between:us,in on:2025-11-06")]
    [InlineData("meeting", "between at, us at vienna", "between:at,us at:vienna")]
    [InlineData("meeting", "at at on 2025-11-06", "at:at on:2025-11-06")]
    [InlineData("meeting", "host at at vienna", "host:at at:vienna")]
    [InlineData("meeting", "invite to to washington", "invite:to/to:washington")]
    [InlineData("meeting", "invite at led by at as guest", "invite:at/led:at/as:guest")]
    [InlineData("meeting", "delegation at with host", "delegation:at/with:host")]
    [InlineData("meeting", "within within", "within:within")]
    [InlineData("proposal", "by by on 2025-11-06", "by:by on:2025-11-06")]
    [InlineData("proposal", "raise at at washington", "raise:at/at:washington")]
    [InlineData("person", "name as \"অসম\"", "name:as,\"অসম\"")]
    [InlineData("person", "of as as \"President\"", "of:as as:\"President\"")]
    [InlineData("place", "in in zone Asia/Kolkata", "in:in zone:Asia/Kolkata")]
    [InlineData("place", "in in", "in:in")]
    [InlineData("session", "[[0009 chair]] host us", "chair host:us")]
    [InlineData("session", "[[0009 chair]] in east-room", "chair in:east-room")]
    [InlineData("session", "chair a[[0009 ,]] in east-room", "chair:a in:east-room")]
    [InlineData("meeting", "[[0009 host]] at vienna", "host at:vienna")]
    [InlineData("proposal", "[[0009 raise]] at washington", "raise/at:washington")]
    public void A_keyword_is_a_value_where_nothing_else_fits(string holder, string line, string outline)
    {
        if (holder == "session") Reading.Check($"summit s {{\n    session x {{\n        {line}\n    }}\n}}", $"summit s(session x({outline}))");
        else CheckIn(holder, line, outline);
    }

    [Theory]
    [InlineData("place delhi \"Delhi\" in in zone Asia/Kolkata", "place delhi \"Delhi\"(in:in zone:Asia/Kolkata)")]
    [InlineData("place delhi \"Delhi\" in in {\n}", "place delhi \"Delhi\"(in:in)")]
    [InlineData("place delhi in in", "place delhi(in:in)")]
    [InlineData("group g = in, at", "group g(=:in,at)")]
    [InlineData("agreement a between at, in at at on 2025-11-06", "agreement a(between:at,in at:at on:2025-11-06)")]
    [InlineData("request r by to to to", "request r(by:to to:to)")]
    public void A_keyword_is_a_value_on_a_head_too(string text, string outline) => Reading.Check(text, outline);

    [Theory]
    [InlineData("host us\n    [[0010 host]] kz", "host:us host:kz")]
    [InlineData("host us\n    [[0010 host]] us", "host:us host:us")]
    [InlineData("host us [[0010 host]] kz", "host:us host:kz")]
    [InlineData("on 2025-11-06\n    at a\n    [[0010 on]] 2025-11-07", "on:2025-11-06 at:a on:2025-11-07")]
    [InlineData("decides by consensus [[0010 decides]] by majority", "decides:consensus decides:majority")]
    [InlineData("chair a\n    chair b", "chair:a chair:b")]
    [InlineData("chair a, b\n    chair c, [[0010 a]]", "chair:a,b chair:c,a")]
    [InlineData("chair a, b, [[0010 a]]", "chair:a,b,a")]
    [InlineData("chair a,\n        b,\n        [[0010 a]]", "chair:a,b,a")]
    [InlineData("chair a, b, [[0010 a]], [[0010 a]]", "chair:a,b,a,a")]
    [InlineData("chair a\n    chair b\n    chair [[0010 b]]", "chair:a chair:b chair:b")]
    [InlineData("chair a, s.a, b.a", "chair:a,s.a,b.a")]
    [InlineData("chair a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, [[0010 c]]", null)]
    [InlineData("languages en, [[0010 en]]", "languages:en,en")]
    [InlineData("languages en, EN", "languages:en,EN")]
    [InlineData("note \"a\"\n    note \"a\"", "note:\"a\" note:\"a\"")]
    [InlineData("delegation us\n    delegation us", "delegation:us delegation:us")]
    [InlineData("delegation us with a, [[0010 a]]", "delegation:us/with:a,a")]
    [InlineData("remote a, [[0010 a]]\n    remote a", "remote:a,a remote:a")]
    [InlineData("[[0009 host]]\n    [[0009 host]]", "host host")]
    [InlineData("[[0008 seats]] 5\n    [[0008 seats]] 5", "!seats:5 !seats:5")]
    [InlineData("session a {\n        host us\n    }\n    host us", "session a(host:us) host:us")]
    [InlineData("host us\n    session a host us {\n        [[0010 host]] us\n    }", "host:us session a(host:us host:us)")]
    public void What_is_once_may_be_given_once(string lines, string? outline) =>
        Reading.Check($"summit s {{\n    {lines}\n}}", outline == null ? null : $"summit s({outline})");

    [Fact]
    public void A_property_of_head_and_block_is_the_same_fact() =>
        Reading.Check("summit s host us {\n    [[0010 host]] kz\n}", "summit s(host:us host:kz)");

    [Fact]
    public void A_member_of_head_and_block_is_the_same_fact() =>
        Reading.Check("topic t aka \"a\", \"b\" {\n    aka \"c\", [[0010 \"b\"]]\n}");

    [Fact]
    public void What_is_given_twice_shows_the_first() =>
        Assert.Equal("host", Reading.Check("summit s host us {\n    [[0010 host]] kz\n}").Findings.Single().Related[0].Location is var first
            ? first.Source.Slice(first.Span).ToString() : "");
}
