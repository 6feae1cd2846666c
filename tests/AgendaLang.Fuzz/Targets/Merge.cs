using AgendaLang.Merging;

namespace AgendaLang.Fuzz.Targets;

/// <summary>No change is lost, markers stand exactly where something must be decided, and who changed nothing changes nothing.</summary>
internal static class Merge
{
    /// <summary>What stands between base, ours and theirs.</summary>
    public const string Between = "\n%%%%\n";

    /// <summary>Merges the three texts of a case; those that are missing are empty.</summary>
    public static void Try(string text)
    {
        var sides = text.Split(Between, 3);
        var (atBase, ours, theirs) = (sides[0], sides.ElementAtOrDefault(1) ?? "", sides.ElementAtOrDefault(2) ?? "");
        Clean(atBase, ours, atBase, ours);
        Clean(atBase, atBase, theirs, theirs);

        var result = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
        BrokenPromiseException.Unless(result.Files.Length == 1, "One file was merged to several.");
        BrokenPromiseException.Unless(result.Ledger.Entries.All(entry => entry.Outcome != LedgerOutcome.Unaccounted), "A change is unaccounted for.");
        BrokenPromiseException.Unless(result.IsClean == !result.Files[0].HasConflict, "A conflict is not told.");
        // A side may have markers of its own.
        const string Marker = "<<<<<<< ours";
        if (!text.Contains(Marker, StringComparison.Ordinal))
            BrokenPromiseException.Unless(result.IsClean == !(result.Files[0].Text ?? "").Contains(Marker, StringComparison.Ordinal), "Markers and conflicts do not agree.");
        var again = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
        BrokenPromiseException.Unless(again.Files.SequenceEqual(result.Files), "Merged twice gives another text.");
    }

    private static void Clean(string atBase, string ours, string theirs, string expected)
    {
        var result = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
        BrokenPromiseException.Unless(result is { IsClean: true, Ledger.IsBalanced: true } && result.Files.All(file => file.Text == expected), "One side changed nothing, and the result is not the other.");
    }
}
