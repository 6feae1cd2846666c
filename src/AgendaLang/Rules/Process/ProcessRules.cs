using System.Collections.Immutable;

namespace AgendaLang.Rules.Process;

/// <summary>The rules of this family, by id.</summary>
internal static class ProcessRules
{
    public static ImmutableArray<IRule> All =>
    [
        new UndecidedProposal(), new AcceptedNotApplied(), new DeclinedButApplied(), new NoSource(), new AddresseeAbsent(), new LatePaper(), new NothingToDecide(),
        new OtherBusiness(), new DraftOutcome(), new Leak(), new NoProponent(), new PaperAfterSession(), new ContradictoryAccounts(),
    ];
}
