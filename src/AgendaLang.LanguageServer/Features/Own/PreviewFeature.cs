using System.Text.Json.Serialization;
using AgendaLang.Compiling;
using AgendaLang.Editing;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Features;

/// <summary><c>agenda/preview</c>: the page of an agenda, or a brief, whose elements tell where they come from.</summary>
internal sealed class PreviewFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        OwnRequest.Announce(table, "preview");
        table.Request("agenda/preview", PreviewJson.Default.PreviewParams, PreviewJson.Default.PreviewResult, Show);
    }

    private static PreviewResult Show(Request request, PreviewParams given)
    {
        var document = OwnRequest.DocumentOf(request, given.TextDocument);
        var isBrief = given.Kind switch { null or "agenda" => false, "brief" => true, _ => throw OwnRequest.Problem("\"kind\" is \"agenda\" or \"brief\".") };
        if (given.Nonce is { } nonce && !PreviewSettings.IsNonce(nonce)) throw OwnRequest.Problem("\"nonce\" is 16 to 128 letters, digits and + / - _ =.");
        if (given.Language is { Length: > 0 } language && LanguageTags.ProblemOf(language) is { } problem) throw OwnRequest.Problem($"{problem.Message}.");
        if (given.Zone is { Length: > 0 } zone && !TimeZones.IsKnown(zone)) throw OwnRequest.Problem($"There is no time zone \"{zone}\".");

        var audience = AudienceOf(given.Audience);
        var compiled = CompiledSet.Of(document.Set, new() { Audience = audience }, request.Cancellation);
        Models.Declaration? who = null;
        if (given.For is { Length: > 0 } id && (who = compiled.Models.Find(id)) is not (Models.Participant or Models.Event)) throw OwnRequest.Problem($"There is no person, party or event \"{id}\" that these readers may see.");
        var map = new SourceMap(document.Set);
        var preview = new PreviewSettings { SourceOf = map.PlaceOf, Nonce = given.Nonce };
        var settings = new ExportSettings
        {
            Language = given.Language is { Length: > 0 } ? given.Language : null,
            NamesLanguage = new EditorConfigSettings(request.Snapshot.Files.Configs).LanguageOf(document.Path) ?? "en",
            Zone = given.Zone is { Length: > 0 } ? given.Zone : null,
        };
        PreviewedPage page;
        if (!isBrief) page = AgendaExport.Preview(compiled.Models, settings with { For = who }, preview);
        else if (who is not Models.Participant participant) throw OwnRequest.Problem("Whose brief? \"for\" names a person or party.");
        else page = BriefExport.Preview(participant, compiled.Models, settings, preview, FindingsFor(request, participant, compiled, audience));
        return new(page.Html, page.Title, [.. map.Files.Select(file => request.Snapshot.UriOf(file.Path))], compiled.LeftOut, page.Notices);
    }

    // What a finding says may be of what is kept from the readers.
    private static IReadOnlyList<BriefFinding> FindingsFor(Request request, Models.Participant who, CompiledSet compiled, Audience? audience) =>
        compiled.LeftOut > 0 || audience == Audience.Public ? [] : BriefFinding.Of(request.Snapshot.Check(request.Cancellation), BriefExport.IdsOf(who, compiled.Models));

    private static Audience? AudienceOf(string? word) => word switch
    {
        null or "" => null,
        "public" => Audience.Public,
        "delegations" => Audience.Delegations,
        "confidential" => Audience.Confidential,
        _ => throw OwnRequest.Problem("\"audience\" is \"public\", \"delegations\" or \"confidential\"."),
    };
}

internal sealed record PreviewParams(
    TextDocumentIdentifier TextDocument, string? For = null, string? Kind = null, string? Language = null, string? Zone = null, string? Audience = null, string? Nonce = null);

internal sealed record PreviewResult(string Html, string Title, string[] Sources, int LeftOut, IReadOnlyList<string> Notices);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PreviewParams))]
[JsonSerializable(typeof(PreviewResult))]
internal sealed partial class PreviewJson : JsonSerializerContext;
