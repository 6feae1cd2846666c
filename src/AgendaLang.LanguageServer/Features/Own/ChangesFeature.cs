using System.Text.Json.Serialization;
using AgendaLang.Comparing;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary><c>agenda/changes</c>: what changed since an earlier state that history keeps.</summary>
internal sealed class ChangesFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        OwnRequest.Announce(table, "changes");
        table.Request("agenda/changes", ChangesJson.Default.ChangesParams, ChangesJson.Default.ChangesResult, Find);
    }

    private static ChangesResult Find(Request request, ChangesParams given)
    {
        var path = given.TextDocument is { } identifier ? OwnRequest.DocumentOf(request, identifier).Path : null;
        var revision = given.Revision is { Length: > 0 } ? given.Revision : null;
        if (EarlierStates.Find(request, path, revision, isAnew: true) is not { } earlier)
            throw OwnRequest.Problem(revision == null ? "Nothing was committed here to compare with." : $"\"{revision}\" is no revision that git knows here.");
        var report = ChangesReport.Of(request.Snapshot.Workspace, earlier, request.Cancellation);
        if (path != null) report = report.In(path);
        if (given.For is { Length: > 0 } who) report = report.For(who) ?? throw OwnRequest.Problem($"There is no party or person \"{who}\" in what is compared.");

        var comparison = report.Comparison;
        return new(
            new(earlier.Name, earlier.Id), new(comparison.Added, comparison.Removed, comparison.Changed, comparison.Substantive, comparison.Editorial),
            [.. comparison.Changes.Select(change => Of(request, change))],
            [.. comparison.Groups.Select(group => new GroupItem(group.Id, group.Cause, group.Count, group.Sentence))], report.Notices);
    }

    private static ChangeItem Of(Request request, AgendaChange change)
    {
        var name = (change.NewSymbol ?? change.OldSymbol) is { } symbol ? NamedThing.Of(symbol).Name : change.Id;
        return new(
            change.Id, name, change.Kind == Kind.None ? "file" : change.Kind.Text(), change.Change.Text(), change.Class.Text(), change.Property, change.Before, change.After, change.Sentence,
            [.. change.AffectedSymbols.Select(who => OwnRecords.Named(NamedThing.Of(who)))], change.AffectsEverybody, change.BreaksAdopted,
            (change.NewEvent ?? change.OldEvent) is { } inEvent ? OwnRecords.Named(NamedThing.Of(inEvent)) : null,
            change.Old is { } old ? request.LocationOf(old) : null, change.New is { } now ? request.LocationOf(now) : null, change.Group);
    }
}

internal sealed record ChangesParams(TextDocumentIdentifier? TextDocument = null, string? Revision = null, string? For = null);

internal sealed record ChangesResult(RevisionItem Revision, ChangesTally Summary, ChangeItem[] Changes, GroupItem[] Groups, IReadOnlyList<string> Notices);

internal sealed record RevisionItem(string Name, string Id);

internal sealed record ChangesTally(int Added, int Removed, int Changed, int Substantive, int Editorial);

internal sealed record ChangeItem(
    string Id, string Name, string Kind, string Change, string Class, string? Property, string? Before, string? After, string Sentence, NamedItem[] Affects, bool AffectsEverybody,
    bool BreaksAdopted, NamedItem? Event, LspLocation? Old, LspLocation? New, string? Group);

internal sealed record GroupItem(string Id, string Cause, int Count, string Sentence);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChangesParams))]
[JsonSerializable(typeof(ChangesResult))]
internal sealed partial class ChangesJson : JsonSerializerContext;
