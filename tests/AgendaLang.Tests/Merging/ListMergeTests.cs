using AgendaLang.Merging;

namespace AgendaLang.Tests.Merging;

/// <summary>Lists of which a part cannot be read.</summary>
public sealed class ListMergeTests
{
    [Theory]
    // No member can be read.
    [InlineData("person a \"A\" of \u0003, us, uz\n")]
    [InlineData("person a \"A\" of }\n")]
    // What is none stands between them.
    [InlineData("person a \"A\" of kz, us, \u0003, uz\n")]
    public void What_cannot_be_read_is_not_merged_member_by_member(string spoiled)
    {
        const string Base = "person a \"A\" of kz, us\n";
        const string Other = "person a \"A\" of kz, tm, us // x\n";
        foreach (var result in new[] { AgendaMerger.Merge("a.agenda", Base, spoiled, Other), AgendaMerger.Merge("a.agenda", Base, Other, spoiled) })
        {
            Assert.DoesNotContain(result.Ledger.Entries, entry => entry.Outcome == LedgerOutcome.Unaccounted);
            Assert.True(result.Files[0].Text!.Contains("tm", StringComparison.Ordinal) && (!spoiled.Contains("uz", StringComparison.Ordinal) || result.Files[0].Text!.Contains("uz", StringComparison.Ordinal)), result.Files[0].Text);
        }
    }
}
