using AgendaLang.Comparing;

namespace AgendaLang.Merging;

/// <summary>The three sides of a merge, read, with what is the same thing on them.</summary>
internal sealed class MergeSides
{
    /// <param name="atBase">The state that both come from.</param>
    /// <param name="ours">The side that the merge is made on.</param>
    /// <param name="theirs">The side that is merged in.</param>
    public MergeSides(SideReader atBase, SideReader ours, SideReader theirs)
    {
        (Base, Ours, Theirs) = (atBase, ours, theirs);
        OurMatch = DeclarationMatcher.Match(atBase.State, ours.State);
        TheirMatch = DeclarationMatcher.Match(atBase.State, theirs.State);
        var whole = Untouched.Find(this);
        foreach (var side in (SideReader[])[atBase, ours, theirs]) side.TakeApart(whole);
    }

    public SideReader Base { get; }

    public SideReader Ours { get; }

    public SideReader Theirs { get; }

    /// <summary>What is the same thing in base and ours.</summary>
    public DeclarationMatch OurMatch { get; }

    /// <summary>What is the same thing in base and theirs.</summary>
    public DeclarationMatch TheirMatch { get; }

    public SideReader this[MergeSide side] => side switch { MergeSide.Base => Base, MergeSide.Ours => Ours, _ => Theirs };
}
