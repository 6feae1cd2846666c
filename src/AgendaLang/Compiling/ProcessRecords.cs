using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>What is proposed, asked for and said.</summary>
internal static class ProcessRecords
{
    public static ProposalRecord Proposal(Written proposal) => proposal.Head(new ProposalRecord
    {
        Status = proposal.Status(Vocabularies.ProposalStatus, word => (Models.ProposalStatus)word),
        By = proposal.Paths(Keyword.By),
        On = proposal.Period(Keyword.On),
        Raises = proposal.All(Keyword.Raise, Raised),
        Invitations = proposal.All(Keyword.Invite, Attendances.Invitation),
        Because = Because(proposal),
        Supersedes = proposal.Paths(Keyword.Supersedes),
    });

    public static RequestRecord Request(Written request) => request.Head(new RequestRecord
    {
        Status = request.Status(Vocabularies.ProposalStatus, word => (Models.ProposalStatus)word),
        By = request.Paths(Keyword.By),
        To = request.Paths(Keyword.To),
        On = request.Period(Keyword.On),
        Raises = request.All(Keyword.Raise, Raised),
        Because = Because(request),
    });

    public static StatementRecord Statement(Written statement) => statement.Head(new StatementRecord
    {
        By = statement.Paths(Keyword.By),
        On = statement.Period(Keyword.On),
        About = statement.Paths(Keyword.About),
        Says = statement.Text(Keyword.Says),
        Contradicts = statement.Paths(Keyword.Contradicts),
    });

    private static string? Because(Written proposal) => proposal.HasInternals ? proposal.Text(Keyword.Because) : null;

    private static RaisedRecord? Raised(Fact fact, RecordWriter writer)
    {
        var raised = new Raised(fact);
        // Raised somewhere that may not be named would tell that there is such a place.
        if (writer.IsHidden(raised.At.Target)) return null;
        return writer.PathsOf(raised.Topics.Select(topic => topic.Target)) is not { } topics ? null
            : new() { Topics = topics, At = writer.PathOf(raised.At.Target) };
    }
}
