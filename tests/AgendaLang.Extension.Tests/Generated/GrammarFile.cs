using System.Text.Json.Nodes;
using AgendaLang.Language;

namespace AgendaLang.Extension.Tests.Generated;

/// <summary>The colours of an agenda (a TextMate grammar), written from the table of the language.</summary>
internal static class GrammarFile
{
    public const string Path = "vscode-extension/syntaxes/agenda.tmLanguage.json";

    // Where a word begins and ends: ids hold hyphens and letters of any script, paths a dot between two words.
    private const string Start = @"(?<![\p{L}\p{M}\p{N}_/.-])";
    private const string End = @"(?![\p{L}\p{M}\p{N}_/-]|\.[\p{L}])";
    private const string Word = @"\p{L}[\p{L}\p{M}\p{N}_/-]*";

    public static string Write() => JsonFile.Write(new()
    {
        ["$schema"] = "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        ["information_for_contributors"] = JsonFile.List("Written by AgendaLang.Extension.Tests from the table of the language; see CONTRIBUTING.md."),
        ["name"] = "Agenda",
        ["scopeName"] = "source.agenda",
        ["patterns"] = new JsonArray(
        [
            .. new[] { "doc-comments", "comments", "text-blocks", "texts", "use", "declarations", "terms", "properties", "values", "punctuation", "words" }
                .Select(name => new JsonObject { ["include"] = $"#{name}" }),
        ]),
        ["repository"] = new JsonObject
        {
            ["doc-comments"] = Patterns(new JsonObject
            {
                ["name"] = "comment.block.documentation.agenda",
                ["begin"] = "///", ["end"] = "$",
                ["beginCaptures"] = Captures("punctuation.definition.comment.agenda"),
                ["patterns"] = new JsonArray(
                    Match(@"\*\*[^*\s](?:[^*]*[^*\s])?\*\*|__[^_\s](?:[^_]*[^_\s])?__", "markup.bold.agenda"),
                    Match(@"(?<![*\p{L}])\*[^*\s](?:[^*]*[^*\s])?\*(?![*\p{L}])|(?<![_\p{L}])_[^_\s](?:[^_]*[^_\s])?_(?![_\p{L}])", "markup.italic.agenda"),
                    Match("`[^`]+`", "markup.inline.raw.string.agenda"),
                    Match(@"(\[)([^\]]+)(\]\()([^)\s]+)(\))", null, "punctuation.definition.link.agenda", "string.other.link.title.agenda",
                        "punctuation.definition.link.agenda", "markup.underline.link.agenda", "punctuation.definition.link.agenda"),
                    Match(@"\G\s*(#{1,6})\s.*$", "markup.heading.agenda"),
                    Match(@"\G\s*([-*+]|\d+\.)(?=\s)", null, "punctuation.definition.list.begin.markdown.agenda")),
            }),
            ["comments"] = Patterns(Match("(//).*$", "comment.line.double-slash.agenda", "punctuation.definition.comment.agenda")),
            ["text-blocks"] = Patterns(new JsonObject
            {
                // A word in the first column ends a text block whose quotes are missing, as it does for the reader.
                ["name"] = "string.quoted.triple.agenda",
                ["begin"] = "\"\"\"(?=\\s*$)", ["end"] = "^\\s*(\"\"\")|^(?=\\p{L})",
                ["beginCaptures"] = Captures("punctuation.definition.string.begin.agenda"),
                ["endCaptures"] = new JsonObject { ["1"] = Name("punctuation.definition.string.end.agenda") },
            }),
            ["texts"] = Patterns(
                new JsonObject
                {
                    ["name"] = "string.quoted.double.agenda",
                    ["begin"] = "\"", ["end"] = "\"|$",
                    ["beginCaptures"] = Captures("punctuation.definition.string.begin.agenda"),
                    ["endCaptures"] = Captures("punctuation.definition.string.end.agenda"),
                    ["patterns"] = new JsonArray(
                        Match(@"\\(?:[""\\nt]|u\{[0-9A-Fa-f]{1,6}\})", "constant.character.escape.agenda"),
                        Match(@"\\.", "invalid.illegal.escape.agenda")),
                },
                Match("[“„][^”“]*[”“]|«[^»]*»", "string.quoted.other.agenda")),
            ["use"] = Patterns(Match($@"^\s*(use){End}", null, "keyword.control.import.agenda")),
            ["declarations"] = Patterns(Declarations()),
            ["terms"] = Patterns(Terms()),
            ["properties"] = Patterns(Properties()),
            ["values"] = Patterns(
                Match($@"{Start}AGL\d{{4}}{End}", "constant.other.rule.agenda"),
                Match($@"{Start}\p{{Lu}}[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+|{Start}UTC{End}", "constant.other.zone.agenda"),
                Match(@"\b(\d{4}-\d{2}-\d{2})(?:(\.\.)(\d{4}-\d{2}-\d{2}))?(?![\p{L}\p{N}_-])", null,
                    "constant.numeric.date.agenda", "keyword.operator.range.agenda", "constant.numeric.date.agenda"),
                Match(@"\b(\d{2}:\d{2}(?:\+\d+)?)(?:(-)(\d{2}:\d{2}(?:\+\d+)?))?(?![\p{L}\p{N}_-])", null,
                    "constant.numeric.time.agenda", "keyword.operator.range.agenda", "constant.numeric.time.agenda"),
                Match($@"\b\d+(?:h(?:\d+m)?|m){End}", "constant.numeric.duration.agenda"),
                Match($@"\b\d+(?:\+\d+)?{End}", "constant.numeric.agenda")),
            ["punctuation"] = Patterns(
                Match("=", "keyword.operator.members.agenda"),
                Match(",", "punctuation.separator.agenda"),
                Match(@"\{", "punctuation.section.block.begin.agenda"),
                Match(@"\}", "punctuation.section.block.end.agenda")),
            ["words"] = Patterns(Match($@"({Word})(?:(\.)({Word}))?", null,
                "variable.other.reference.agenda", "punctuation.accessor.agenda", "variable.other.reference.agenda")),
        },
    });

    private static JsonNode[] Declarations()
    {
        var both = LanguageTable.Properties.Select(property => property.Keyword).Select(Keywords.ToKind).ToHashSet();
        var withId = LanguageTable.Kinds.Where(kind => kind.HasId).ToList();
        return
        [
            // "format" begins a declaration in the first column and a property elsewhere.
            .. withId.Select(kind => Match(
                $@"{(both.Contains(kind.Kind) ? "^" : @"(?:^|(?<=[{}]))\s*")}({kind.Kind.Text()})(?:\s+({Word}))?{End}", null,
                $"storage.type.{kind.Kind.Text()}.agenda", $"entity.name.type.{kind.Kind.Text()}.agenda")),
            .. LanguageTable.Kinds.Except(withId).Select(kind => Match(
                $@"(?:^|(?<=[{{}}]))\s*({kind.Kind.Text()}){End}", null, $"storage.type.{kind.Kind.Text()}.agenda")),
        ];
    }

    // Words of a closed list, behind the keyword that takes them.
    private static IEnumerable<JsonNode> Terms() =>
        LanguageTable.Properties.Select(property => (property.Text, Slot: property.Values[0]))
            .Concat(LanguageTable.Properties.SelectMany(property => property.SubKeywords).Select(sub => (sub.Text, Slot: sub.Values[0])))
            .Where(row => row.Slot.Vocabulary != null)
            .GroupBy(row => row.Text, row => row.Slot.Vocabulary!)
            .Select(group => Match(
                $@"{Start}({Spaced(group.Key)})\s+({Choice(group.SelectMany(vocabulary => vocabulary.Terms).Select(term => term.Text))}){End}", null,
                "keyword.other.property.agenda", "constant.language.agenda"));

    private static IEnumerable<JsonNode> Properties()
    {
        var properties = LanguageTable.Properties.Select(property => property.Text).Where(text => char.IsLetter(text[0])).Distinct().ToList();
        var others = LanguageTable.Properties.SelectMany(property => property.SubKeywords).Select(sub => sub.Text).Distinct().Except(properties);
        yield return Match($"{Start}(?:{Choice(properties)}){End}", "keyword.other.property.agenda");
        yield return Match($"{Start}(?:{Choice(others)}){End}", "keyword.other.part.agenda");
    }

    // Longer words first, so that none is taken for the beginning of another.
    private static string Choice(IEnumerable<string> words) =>
        string.Join('|', words.Distinct().OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Spaced));

    private static string Spaced(string words) => words.Replace(" ", @"\s+", StringComparison.Ordinal);

    private static JsonObject Patterns(params IEnumerable<JsonNode> patterns) => new() { ["patterns"] = new JsonArray([.. patterns]) };

    private static JsonObject Match(string match, string? name, params string[] captures)
    {
        var pattern = new JsonObject { ["match"] = match };
        if (name != null) pattern["name"] = name;
        if (captures.Length > 0)
            pattern["captures"] = new JsonObject(captures.Select((scope, at) => KeyValuePair.Create<string, JsonNode?>($"{at + 1}", Name(scope))));
        return pattern;
    }

    private static JsonObject Captures(string scope) => new() { ["0"] = Name(scope) };

    private static JsonObject Name(string scope) => new() { ["name"] = scope };
}
