using System.Collections;
using System.Globalization;
using System.Reflection;

namespace AgendaLang.Models.Tests;

/// <summary>Models say the same in programs of every language and calendar.</summary>
public class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("kk-KZ")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void EverythingIsSaidAlike(string culture)
    {
        var (here, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
        var expected = Said();
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
            Assert.Equal(expected, Said());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (here, ui);
        }
    }

    // All that has words of ours: declarations and what they say, not dates and numbers of the framework.
    private static List<string> Said()
    {
        var set = Sample.Washington();
        var said = new List<string> { set.ToJson(), AgendaSet.FromJson(set.ToJson()).ToJson() };
        foreach (var file in set.CompiledFiles)
            for (var i = 0; i < file.Facts.Declared.Length; i++) Add(file[i], said);
        Assert.Contains(said, text => text.Contains("2025-11-06", StringComparison.Ordinal));
        return said;
    }

    private static void Add(object asked, List<string> said)
    {
        said.Add(asked.ToString()!);
        foreach (var property in asked.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(asked);
            foreach (var each in value is IEnumerable list and not string ? list.Cast<object>() : [value!])
                if (each is not null && each.GetType().Assembly == typeof(Declaration).Assembly) said.Add($"{property.Name}: {each}");
        }
    }
}
