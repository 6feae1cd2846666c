using AgendaLang.Editing;

namespace AgendaLang.Tests.Editing;

/// <summary>What a change of one file changes of how another looks.</summary>
public sealed class AppearanceTests
{
    private const string Parties = "country kz \"Kazakhstan\"\n";
    private const string User = "use \"parties.agenda\"\nmeeting m \"M\" between kz on 2025-11-06\n";

    [Theory]
    [InlineData("// A comment.\ncountry kz \"Kazakhstan\"\n", "")]
    [InlineData("country kz \"Kazakhstan\" { languages kk }\n", "")]
    [InlineData("country kz \"Qazaqstan\"\n", "hints")]
    [InlineData("country us \"United States\"\n", "colours hints")]
    [InlineData("organization kz \"Kazakhstan\"\n", "colours")]
    public void OfWhatUsesIt(string text, string changed) => Assert.Equal(changed, Changed("a.agenda", Parties, text));

    [Theory]
    [InlineData("use \"parties.agenda\"\nmeeting m \"M\" between kz on 2025-11-06 // A comment.\n", "")]
    [InlineData("use \"parties.agenda\"\nmeeting m \"M\" between kz on 2025-11-06 {\n    delegation kz\n}\n", "uses")]
    [InlineData("use \"parties.agenda\"\nmeeting m \"M\" on 2025-11-06\n", "uses")]
    public void OfWhatItUses(string text, string changed) => Assert.Equal(changed, Changed("parties.agenda", User, text));

    private static string Changed(string looked, string before, string after)
    {
        var (first, second) = looked == "a.agenda" ? (Look(looked, before, User), Look(looked, after, User)) : (Look(looked, Parties, before), Look(looked, Parties, after));
        var changed = new List<string>();
        if (first.Colours != second.Colours) changed.Add("colours");
        if (first.Hints != second.Hints) changed.Add("hints");
        if (first.Uses != second.Uses) changed.Add("uses");
        return string.Join(' ', changed);
    }

    private static Appearance Look(string path, string parties, string user) =>
        Appearance.Of(EditorCases.Open([new("parties.agenda", parties), new("a.agenda", user)], path), new());
}
