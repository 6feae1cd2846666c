using System.Text;

namespace AgendaLang.Merging;

/// <summary>Merges texts line by line, whatever they are: for what cannot be read as an agenda.</summary>
public static class TextMerger
{
    /// <summary>Merges three texts.</summary>
    /// <param name="atBase">The text as both sides found it.</param>
    /// <param name="ours">The text of the side that the merge is made on.</param>
    /// <param name="theirs">The text of the side that is merged in.</param>
    /// <param name="labels">What the sides are called in conflicts.</param>
    /// <param name="markerSize">Number of characters of a marker, 1 or more.</param>
    /// <param name="conflicts">Number of places that somebody has to decide about.</param>
    public static string Merge(string atBase, string ours, string theirs, MergeLabels labels, int markerSize, out int conflicts)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(markerSize, 1);
        conflicts = 0;
        var style = new MarkerStyle(labels, markerSize, Lines.BreakOf(ours));
        var text = new StringBuilder(ours.Length + 256);
        foreach (var (common, conflict) in LineMerge.Merge(new(atBase, ours, theirs)))
        {
            if (conflict is not { } parts)
            {
                text.Append(common);
                continue;
            }
            conflicts++;
            style.Write(text, parts.Ours!, parts.Base!, parts.Theirs!, reason: null);
        }
        return text.ToString();
    }
}
