namespace AgendaLang.Language;

/// <summary>The values that rows of the table are made of.</summary>
internal static class Slots
{
    public static KindSet People { get; } = KindSet.Of(Kind.Person) | KindSet.Parties;

    public static KindSet Places { get; } = KindSet.Of(Kind.Place);

    public static KindSet Subjects { get; } = KindSet.Of(Kind.Topic, Kind.Initiative);

    public static ValueSlot Id { get; } = new(ValueForm.Id) { Label = "an id such as c5-plus-1", Notation = "id" };

    public static ValueSlot FormerId { get; } = new(ValueForm.FormerId) { Label = "an earlier id", Notation = "id" };

    public static ValueSlot Quoted { get; } = new(ValueForm.Text) { Label = "a text in quotes, such as \"Opening\"", Notation = "text" };

    public static ValueSlot Name { get; } = Optional(new(ValueForm.Text) { Label = "a name in quotes, such as \"Opening\"", Notation = "\"name\"" });

    public static ValueSlot Date { get; } = new(ValueForm.Date) { Label = "a date such as 2025-11-06", Notation = "date" };

    public static ValueSlot DateRange { get; } = new(ValueForm.DateRange)
    {
        Label = "a date such as 2025-11-06, or a range such as 2025-11-06..2025-11-07",
        Notation = "date or range",
    };

    public static ValueSlot Time { get; } = new(ValueForm.Time) { Label = "a time such as 09:00", Notation = "time" };

    public static ValueSlot TimeRange { get; } = new(ValueForm.TimeRange)
    {
        Label = "a time such as 09:00, or a range such as 09:00-10:30",
        Notation = "time or time range",
    };

    public static ValueSlot Duration { get; } = new(ValueForm.Duration) { Label = "a duration such as 45m or 1h30m", Notation = "duration" };

    public static ValueSlot Number { get; } = new(ValueForm.Number) { Label = "a number such as 12", Notation = "number" };

    public static ValueSlot Size { get; } = new(ValueForm.Size) { Label = "a number of seats such as 5 or 1+4", Notation = "size" };

    public static ValueSlot LanguageTag { get; } = new(ValueForm.Language) { Label = "a language such as ru or uz-Latn", Notation = "LANGUAGE" };

    public static ValueSlot Zone { get; } = new(ValueForm.Zone) { Label = "a time zone such as Asia/Tashkent", Notation = "ZONE" };

    public static ValueSlot CodeOfCountry { get; } = new(ValueForm.CountryCode) { Label = "a country code such as kz", Notation = "word" };

    public static ValueSlot Rule { get; } = new(ValueForm.Rule) { Label = "the id of a rule, such as AGL3001", Notation = "RULE" };

    public static ValueSlot Term(Vocabulary vocabulary, string notation) => new(ValueForm.Term)
    {
        Vocabulary = vocabulary,
        Label = $"a {vocabulary.Name} such as {vocabulary.Terms[0].Text}",
        Notation = notation,
    };

    public static ValueSlot Reference(KindSet targets, string notation) => new(ValueForm.Reference)
    {
        Targets = targets,
        Label = $"the id of {Article(notation)}",
        Notation = notation,
    };

    public static ValueSlot SameKind { get; } = new(ValueForm.Reference)
    {
        IsSameKind = true,
        Label = "the id of another of the same kind",
        Notation = "declaration of the same kind",
    };

    public static ValueSlot List(ValueSlot slot) => slot with { IsList = true };

    public static ValueSlot Optional(ValueSlot slot) => slot with { IsOptional = true };

    public static SubKeywordInfo Sub(Keyword keyword, ValueSlot value, string help) => new(keyword, [value], help);

    public static SubKeywordInfo Because { get; } = Sub(Keyword.Because, Quoted, "why");

    private static string Article(string noun) => ("aeiou".Contains(noun[0]) ? "an " : "a ") + noun;
}
