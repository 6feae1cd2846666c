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

    /// <summary>Whichever side has it: the comment is kept, and nobody is asked.</summary>
    [Fact]
    public void A_line_that_one_side_has_more_keeps_its_comment()
    {
        const string One = "document d \"D\" {\n    about a\n}\n";
        const string More = "document d \"D\" {\n    about a\n    // why\n    about b\n}\n";
        Assert.Equal(More, AgendaMerger.Merge("a.agenda", "", One, More).Files[0].Text);
        Assert.Equal(More, AgendaMerger.Merge("a.agenda", "", More, One).Files[0].Text);
    }
}
