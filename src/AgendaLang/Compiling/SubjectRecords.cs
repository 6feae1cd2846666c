using AgendaLang.Language;
using AgendaLang.Models.Records;

namespace AgendaLang.Compiling;

/// <summary>What is talked about and what it leads to: topics, initiatives, agreements, documents; and tours.</summary>
internal static class SubjectRecords
{
    public static TopicRecord Topic(Written topic) => topic.Head(new TopicRecord
    {
        Broader = topic.Writer.PathOf(topic.Symbol.Holder),
        Affects = topic.Paths(Keyword.Affects),
    });

    public static InitiativeRecord Initiative(Written initiative) => initiative.Head(new InitiativeRecord
    {
        Status = initiative.Status(Vocabularies.InitiativeStatus, word => (Models.InitiativeStatus)word),
        By = initiative.Paths(Keyword.By),
        About = initiative.Paths(Keyword.About),
        Affects = initiative.Paths(Keyword.Affects),
        Worth = initiative.Text(Keyword.Worth),
    });

    public static AgreementRecord Agreement(Written agreement) => agreement.Head(new AgreementRecord
    {
        Status = agreement.Status(Vocabularies.AgreementStatus, word => (Models.AgreementStatus)word),
        Between = agreement.Paths(Keyword.Between),
        On = agreement.Period(Keyword.On),
        At = agreement.Path(Keyword.At),
        About = agreement.Paths(Keyword.About),
        Follows = agreement.Paths(Keyword.Follows),
        Supersedes = agreement.Paths(Keyword.Supersedes),
        Worth = agreement.Text(Keyword.Worth),
    });

    public static DocumentRecord Document(Written document) => document.Head(new DocumentRecord
    {
        Kind = (Models.DocumentKind?)document.Term(Keyword.Kind, Vocabularies.DocumentKind),
        Number = document.Text(Keyword.Number),
        Status = document.Status(Vocabularies.DocumentStatus, word => (Models.DocumentStatus)word),
        Revision = document.Number(Keyword.Revision),
        By = document.Paths(Keyword.By),
        On = document.Period(Keyword.On),
        About = document.Paths(Keyword.About),
        Deadline = document.Deadline(),
        Supersedes = document.Paths(Keyword.Supersedes),
        Worth = document.Text(Keyword.Worth),
    });

    public static TourRecord Tour(Written tour) => tour.Head(new TourRecord
    {
        On = tour.Period(Keyword.On),
        By = tour.Paths(Keyword.By),
        Delegations = tour.All(Keyword.Delegation, Attendances.Delegation),
        Stops = tour.Paths(Keyword.Stops),
        Prepares = tour.Paths(Keyword.Prepares),
    });
}
