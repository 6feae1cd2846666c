using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>What stands after the keyword of a kind.</summary>
public class HeadTests
{
    // id [text] [value] | value [text] | [text] value
    [Theory]
    [InlineData("country kz", "country kz")]
    [InlineData("country kz \"Kazakhstan\"", "country kz \"Kazakhstan\"")]
    [InlineData("country kz \"Kazakhstan\" { }", "country kz \"Kazakhstan\"")]
    [InlineData("country kz { name ru \"Казахстан\" }", "country kz(name:ru,\"Казахстан\")")]
    [InlineData("group c5 \"Central Asia\" = kz, kg", "group c5 \"Central Asia\"(=:kz,kg)")]
    [InlineData("group c5 = kz", "group c5(=:kz)")]
    [InlineData("statement fresh", "statement fresh")]
    [InlineData("statement fresh \"Fresh\" by kz", "statement fresh \"Fresh\"(by:kz)")]
    [InlineData("statement says says \"x\"", "statement says(says:\"x\")")]
    [InlineData("topic topic", "topic topic")]
    [InlineData("country in \"India\"", "country in \"India\"")]
    [InlineData("person at of at as \"President\"", "person at(of:at as:\"President\")")]
    [InlineData("country Қазақстан", "country Қазақстан")]
    [InlineData("country use", "country use")]
    [InlineData("use \"a.agenda\"", "use \"a.agenda\"")]
    [InlineData("tour é́", "tour é́")]
    [InlineData("topic a-b_c9-", "topic a-b_c9-")]
    public void A_head_that_stands_at_the_top(string text, string outline) => Reading.Check(text, outline);

    [Theory]
    [InlineData("day 2025-11-06", "day 2025-11-06")]
    [InlineData("day 2025-11-06 \"First\"", "day 2025-11-06 \"First\"")]
    [InlineData("session a", "session a")]
    [InlineData("session a \"A\"", "session a \"A\"")]
    [InlineData("session a 09:00", "session a 09:00")]
    [InlineData("session a \"A\" 09:00-10:30 kind panel", "session a \"A\" 09:00 - 10:30(kind:panel)")]
    [InlineData("item a \"A\" 25m discuss b", "item a \"A\" 25m(discuss:b)")]
    [InlineData("item a 1h30m", "item a 1h30m")]
    [InlineData("break 10:30", "break 10:30")]
    [InlineData("break \"Coffee\" 10:30-11:00", "break \"Coffee\" 10:30 - 11:00")]
    [InlineData("document d \"D\" kind report", "document d \"D\"(kind:report)")]
    [InlineData("session in in in", "session in(in:in)")]
    [InlineData("session day \"Day\" on 2025-11-06", "session day \"Day\"(on:2025-11-06)")]
    public void A_head_that_stands_in_an_event(string line, string outline) =>
        Reading.Check($"summit s {{\n    {line}\n    host us\n}}", $"summit s({outline} host:us)");

    [Theory]
    [InlineData("[[0009 country]]", "country")]
    [InlineData("[[0009 country]] {\n    name ru \"Р\"\n}", "country(name:ru,\"Р\")")]
    [InlineData("country [[0001 \"Kazakhstan\"]]", "country \"Kazakhstan\"")]
    [InlineData("country [[0001 9kz]] \"Kazakhstan\"", "country(?)")]
    [InlineData("country [[0001 kz/a]] \"Kazakhstan\" code kz", "country kz/a \"Kazakhstan\"(code:kz)")]
    [InlineData("country [[0001 kz.a]] \"Kazakhstan\" code kz", "country(? code:kz)")]
    [InlineData("country [[0001 @]] code kz", "country(? code:kz)")]
    [InlineData("country kz [[0001 Kazakhstan]]", "country kz(?)")]
    [InlineData("country kz [[0001 Kazakhstan]] code kz", "country kz(? code:kz)")]
    [InlineData("country kz [[0001 Kazakhstan]] { code kz }", "country kz(? code:kz)")]
    [InlineData("country kz \"Kazakhstan\" [[0001 \"Kasachstan\"]]", "country kz \"Kazakhstan\"(?)")]
    [InlineData("country kz \"Kazakhstan\" [[0001 ,]]", "country kz \"Kazakhstan\"(?)")]
    [InlineData("country kz \"Kazakhstan\" [[0008 seats]] 5", "country kz \"Kazakhstan\"(!seats:5)")]
    [InlineData("country kz \"Kazakhstan\" [[0008 seats]] 5 code kz", "country kz \"Kazakhstan\"(!seats:5 code:kz)")]
    [InlineData("country kz \"Kazakhstan\" [[0002 cdoe]] kz", "country kz \"Kazakhstan\"(?)")]
    [InlineData("country kz \"Kazakhstan\" [[0009 code]]", "country kz \"Kazakhstan\"(code)")]
    [InlineData("country kz \"Kazakhstan\" [[0009 code]] zone Asia/Almaty", "country kz \"Kazakhstan\"(code zone:Asia/Almaty)")]
    [InlineData("group c5 [[0009 =]]", "group c5(=)")]
    [InlineData("group c5 = kz[[0009 ,]]", "group c5(=:kz)")]
    [InlineData("group c5 = [[0001 \"kz\"]]", "group c5(= ?)")]
    [InlineData("[[0009 use]]", "use ")]
    [InlineData("use [[0001 parties.agenda]]", "use ")]
    [InlineData("use [[0001 parties]]", "use ")]
    [InlineData("use \"a.agenda\" [[0001 \"b.agenda\"]]", "use \"a.agenda\"")]
    [InlineData("[[0012 room]] a", "!room a")]
    [InlineData("[[0012 day]] 2025-11-06", "!day 2025-11-06")]
    [InlineData("[[0012 session]] a {\n    chair kz\n}", "!session a(chair:kz)")]
    [InlineData("[[0008 host]] us", "!host:us")]
    [InlineData("[[0008 host]]", "!host")]
    [InlineData("[[0008 =]] us, kz", "!=:us,kz")]
    [InlineData("[[0002 led]] by gor", "?")]
    [InlineData("[[0002 contry]] kz \"Kazakhstan\"", "?")]
    [InlineData("[[0002 Country]] kz \"Kazakhstan\"", "?")]
    [InlineData("[[0002 contry]] kz {\n    name ru \"Р\"\n    [[0002 nam]] ru \"Р\"\n}", "?(name:ru,\"Р\" ?)")]
    [InlineData("[[0001 \"Kazakhstan\"]]", "?")]
    [InlineData("[[0001 12]] 13", "?")]
    [InlineData("[[0001 @@@]] 13", "?")]
    [InlineData("[[0001 ,]],,", "?")]
    public void A_head_with_a_mistake_leaves_its_neighbours(string text, string outline) =>
        Reading.Check($"country before\n{text}\ncountry after", $"country before {outline} country after");

    [Theory]
    [InlineData("[[0009 day]]", "day")]
    [InlineData("[[0009 day]] {\n        note \"n\"\n    }", "day(note:\"n\")")]
    [InlineData("day [[0005 2025-02-29]]", "day 2025-02-29")]
    [InlineData("day [[0001 \"First\"]] 2025-11-06", "day \"First\"(?)")]
    [InlineData("day [[0001 first]]", "day(?)")]
    [InlineData("break [[0009 \"Coffee\"]]", "break \"Coffee\"")]
    [InlineData("[[0009 break]]", "break")]
    [InlineData("break 10:30 [[0001 \"Coffee\"]]", "break 10:30(?)")]
    [InlineData("session [[0001 \"Opening\"]] 09:00", "session \"Opening\" 09:00")]
    [InlineData("session [[0001 09:00]]", "session 09:00")]
    [InlineData("session a 09:00 [[0001 \"Opening\"]]", "session a 09:00(?)")]
    [InlineData("item a \"A\" [[0007 25]]", "item a \"A\" 25")]
    [InlineData("item a \"A\" [[0001 09:00]]", "item a \"A\"(?)")]
    [InlineData("[[0012 country]] kz \"Kazakhstan\"", "!country kz \"Kazakhstan\"")]
    [InlineData("[[0012 use]] \"a.agenda\"", "use \"a.agenda\"")]
    [InlineData("[[0002 sesion]] a {\n        chair kz\n    }", "?(chair:kz)")]
    public void A_head_with_a_mistake_in_a_block_leaves_its_neighbours(string line, string outline)
    {
        outline = $"summit s(host:us {outline} level:minister session last(chair:kz)) country after";
        Reading.Check($$"""
            summit s {
                host us
                {{line}}
                level minister
                session last {
                    chair kz
                }
            }
            country after
            """, outline);
    }

    [Fact]
    public void Names_and_ids_are_found()
    {
        var tree = SyntaxTree.Parse("country kz \"Kazakhstan\"\nstatement a\nsummit s {\n    break \"Coffee\" 10:30-11:00\n    day 2025-11-06 \"First\"\n}");
        var declarations = tree.Declarations.ToList();
        Assert.Equal(["kz", "a", "s"], declarations.Select(declaration => declaration.Id.ToString()));
        Assert.Equal(["\"Kazakhstan\"", "", ""], declarations.Select(declaration => declaration.Name.ToString()));
        var held = declarations[2].Declarations.ToList();
        Assert.All(held, declaration => Assert.True(declaration.Id.IsDefault));
        Assert.Equal(["Coffee", "First"], held.Select(declaration => declaration.Name.Value));
        Assert.Equal((630, 660), held[0].Head.Times);
        Assert.Equal(new DateOnly(2025, 11, 6), held[1].Head.Dates?.First);
    }
}
