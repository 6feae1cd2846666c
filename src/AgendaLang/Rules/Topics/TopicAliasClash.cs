using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3004: two topics that go by one name.</summary>
internal sealed class TopicAliasClash : ISetRule
{
    public RuleInfo Info => RuleCatalogue.TopicAliasClash;

    public RulePage Page => new(
        Info,
        What: """
        A topic's name, or another spelling of it (`aka`), is the name or another spelling of another topic. Upper and lower case, accents and repeated
        spaces make no difference. Names in other languages are not compared.
        """,
        Why: """
        People search, quote and file by name. If "Critical materials" is both a topic of its own and another word for "Critical minerals", half of the
        papers end up under one and half under the other, and an agenda that discusses one seems to leave out the other.
        """,
        Bad: """
        country kz "Kazakhstan"
        country us "United States"

        topic materials "Critical materials"
        topic minerals "Critical minerals" aka "Critical Materials", "Rare metals"

        meeting talks "Talks in Washington" between kz, us on 2026-05-14 {
            zone America/New_York
            session plenary "Plenary" 10:00-12:00 kind plenary chair us discuss materials, minerals
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country us "United States"

        topic materials "Critical materials"
        topic minerals "Critical minerals" aka "Rare metals"

        meeting talks "Talks in Washington" between kz, us on 2026-05-14 {
            zone America/New_York
            session plenary "Plenary" 10:00-12:00 kind plenary chair us discuss materials, minerals
        }
        """,
        Mend: "If both are the same, keep one topic and name it everywhere; its earlier id can stay as `formerly`. Otherwise let the names tell them apart.");

    public void Check(SetView set, RuleContext context)
    {
        var known = new Dictionary<string, Spelled>(StringComparer.Ordinal);
        foreach (var topic in set.Declarations(KindSet.Of(Kind.Topic)))
        {
            context.View.Note(topic);
            if (topic.Id.Length == 0) continue;
            var declaration = topic.Declaration;
            if (declaration.Name is { IsDefault: false } name) Compare(new(topic, name, default), known, context);
            foreach (var aka in declaration.All(Keyword.Aka))
                foreach (var text in aka.Values.Tokens) Compare(new(topic, text, aka), known, context);
        }
    }

    private void Compare(Spelled spelled, Dictionary<string, Spelled> known, RuleContext context)
    {
        var key = UnicodeText.Fold(spelled.Token.Value);
        if (key.Length == 0 || known.TryAdd(key, spelled)) return;
        var first = known[key];
        // A topic may repeat itself, and one whose id is given twice is a mistake already.
        if (first.Topic.Id == spelled.Topic.Id) return;
        context.ReportPair(Info.At(spelled.Place, Message(spelled, first)) with
        {
            Help = "If both are the same topic, keep one and name it everywhere; otherwise let the names tell them apart.",
            Related = [new(first.Place, "the other topic is here")],
            Fixes = (spelled.IsAka ? spelled.Removal : first.IsAka ? first.Removal : null) is { } removal ? [removal] : [],
        }, first.Place);
    }

    private static string Message(Spelled spelled, Spelled first)
    {
        var (one, other) = (Messages.Quote(spelled.Topic.Id), Messages.Quote(first.Topic.Id));
        var text = Messages.Quote(spelled.Token.Value);
        return (spelled.IsAka, first.IsAka) switch
        {
            (false, false) => $"The topics {other} and {one} have one name: {text}.",
            (true, false) => $"Another spelling of the topic {one}, {text}, is the name of the topic {other}.",
            (false, true) => $"The name of the topic {one}, {text}, is another spelling of the topic {other}.",
            _ => $"The topics {other} and {one} have one spelling: {text}.",
        };
    }

    /// <summary>A text that a topic is known by: its name, or where <c>aka</c> gives it, another spelling.</summary>
    private readonly record struct Spelled(Symbol Topic, SyntaxToken Token, PropertySyntax Aka)
    {
        public Location Place => new(Topic.File.Source, Token.Span);

        public bool IsAka => !Aka.IsDefault;

        public Fix? Removal => (Aka.Values.Tokens.Count() == 1 ? Edits.Remove(new(Topic.File.Source, Aka.Node.Span)) : Edits.RemoveMember(new(Topic, Topic.File, Token.Span))) is { } edit
            ? new($"Remove the spelling {Messages.Quote(Token.Value)} of {Messages.Quote(Topic.Id)}", false, [edit]) : null;
    }
}
