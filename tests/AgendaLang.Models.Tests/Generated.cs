namespace AgendaLang.Models.Tests.Generated;

/// <summary>What is generated for the sample, as far as the page on models uses it.</summary>
internal static class Files
{
    public static CompiledFile[] All { get; } = [People.File, Topics.File, Washington.File];
}

internal static class People
{
    internal static readonly CompiledFile File = Sample.Compiled("parties.agenda", () => Sample.Facts("parties.json"), () => [], () => Files.All);

    public static Person Tokayev => File.Set.Find<Person>("tokayev")!;
}

internal static class Topics
{
    internal static readonly CompiledFile File = Sample.Compiled("topics.agenda", () => Sample.Facts("topics.json"), () => [People.File], () => Files.All);

    public static Topic Economy => (Topic)File[0];
}

internal static class Washington
{
    internal static readonly CompiledFile File =
        Sample.Compiled("washington.agenda", () => Sample.Facts("washington.json"), () => [People.File, Topics.File], () => Files.All,
            Summit<WashingtonSessions, ItemList, DocumentList>.Typed(5));

    public static AgendaSet Set => File.Set;

    internal static class Summits
    {
        public static Summit<WashingtonSessions, ItemList, DocumentList> Washington => (Summit<WashingtonSessions, ItemList, DocumentList>)File[5];
    }

    internal sealed class WashingtonSessions : SessionList
    {
        public Session Plenary => this[0];
    }
}
