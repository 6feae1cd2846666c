using System.Collections;
using System.Reflection;

namespace AgendaLang.Models.Tests;

/// <summary>Asks declarations everything that can be asked.</summary>
internal static class Strain
{
    /// <summary>Reads every public property of every declaration of a set, and of what they say; gives how many values there were.</summary>
    public static int OnAll(AgendaSet set)
    {
        var count = OnOne(set);
        foreach (var file in set.CompiledFiles)
            for (var i = 0; i < file.Facts.Declared.Length; i++) count += OnOne(file[i]);
        foreach (var day in set.Events.SelectMany(each => each.Days)) count += OnOne(day);
        return count;
    }

    private static int OnOne(object asked)
    {
        var count = 0;
        Assert.NotNull(asked.ToString());
        Assert.True(asked.Equals(asked));
        asked.GetHashCode();
        foreach (var property in asked.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0) continue;
            var value = property.GetValue(asked);
            if (value == null) continue;
            count++;
            if (value is string) continue;
            if (value is IEnumerable list)
            {
                foreach (var each in list)
                {
                    Assert.NotNull(each);
                    if (each is not (string or Declaration or AgendaFile) && each.GetType().Assembly == typeof(Declaration).Assembly) count += OnOne(each);
                }
            }
            else
            {
                Assert.NotNull(value.ToString());
            }
        }
        return count;
    }
}
