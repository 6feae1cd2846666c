using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Tests.Editing;

/// <summary>Every row of the table has proposals for its keyword and for each of its values, without a word about it in the code.</summary>
public sealed class CompletionTableTests
{
    /// <summary>Something of every kind, and a name that leads nowhere, so that every reference has something to name.</summary>
    private const string World = """
        country kz "Kazakhstan"
        organization osce "OSCE"
        group g "Group" = kz
        format f "Format" = kz
        person p "Person" of kz
        place c "City" in kz zone Asia/Almaty { room r "Room" seats 10 }
        topic t "Topic"
        initiative i "Initiative"
        agreement a "Agreement"
        source s "Source"
        document d "Document"
        meeting m "Meeting" on 2025-11-05 {
            session ms "Session"
            item mi "Item"
        }
        summit su "Summit"
        tour to "Tour"
        proposal pr "Proposal"
        request re "Request"
        statement st "Statement" about gone
        statement st2 "Statement" contradicts gone2
        agreement a2 supersedes gone3
        document d2 supersedes gone4
        meeting m2 "M2" prepares gone5 {
            session x "X" after gone6 items gone7 in gone8 chair gone9
        }
        topic t2 affects gone10
        """;

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in LanguageTable.Properties)
                foreach (var kind in row.On) rows.Add(row.Text, kind.Text());
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void APropertyIsProposedWithItsValues(string property, string word)
    {
        var kind = Keywords.Find(word).ToKind();
        var row = LanguageTable.PropertiesOf(kind).Single(each => each.Text == property);
        Assert.Contains(At(kind, row.Keyword == Keyword.Equals ? "" : row.Text[..1]), item => item.Label == row.Text && item.Kind == CompletionKind.Property);
        AssertValues(kind, row, row.Text, row.Values);
        foreach (var sub in row.SubKeywords)
        {
            var before = $"{row.Text} {string.Join(' ', row.Values.Where(slot => !slot.IsOptional).Select(Sample))}";
            if (!row.SubKeywords.Any(other => other.IsRequired && other != sub)) Assert.Contains(At(kind, before + " "), item => item.Label == sub.Text && item.Kind == CompletionKind.SubKeyword);
            AssertValues(kind, row, $"{before} {sub.Text}", sub.Values);
        }
    }

    private static void AssertValues(Kind kind, PropertyInfo row, string before, IEnumerable<ValueSlot> slots)
    {
        foreach (var slot in slots)
        {
            var items = At(kind, before + " ");
            Assert.True(items.Any(item => item.Kind == KindOf(slot)), $"{kind}: nothing to write for {slot.Notation} after \"{before} \" of {row.Text}");
            before += " " + Sample(slot);
        }
    }

    /// <summary>What could be written in a place.</summary>
    private static string Sample(ValueSlot slot) => slot.Form switch
    {
        ValueForm.Text => "\"x\"",
        ValueForm.Date or ValueForm.DateRange => "2025-11-06",
        ValueForm.Time or ValueForm.TimeRange => "09:00",
        ValueForm.Duration => "10m",
        ValueForm.Number or ValueForm.Size => "3",
        ValueForm.Zone => "Asia/Almaty",
        ValueForm.Rule => "AGL2001",
        ValueForm.Term => slot.Vocabulary!.Terms[0].Text,
        _ => "kz",
    };

    private static CompletionKind KindOf(ValueSlot slot) => slot.Form switch
    {
        ValueForm.Text => CompletionKind.Text,
        ValueForm.Date or ValueForm.DateRange => CompletionKind.Date,
        ValueForm.Time or ValueForm.TimeRange => CompletionKind.Time,
        ValueForm.Duration => CompletionKind.Duration,
        ValueForm.Number or ValueForm.Size => CompletionKind.Number,
        ValueForm.Zone => CompletionKind.Zone,
        ValueForm.Rule => CompletionKind.Rule,
        ValueForm.Term => CompletionKind.Term,
        ValueForm.Language => CompletionKind.Language,
        ValueForm.CountryCode => CompletionKind.Country,
        ValueForm.FormerId or ValueForm.Id => CompletionKind.Id,
        _ => CompletionKind.Reference,
    };

    /// <summary>The proposals behind a line in the block of a declaration of a kind.</summary>
    private static System.Collections.Immutable.ImmutableArray<CompletionItem> At(Kind kind, string line)
    {
        var head = kind switch
        {
            Kind.Day => "day 2025-11-06",
            Kind.Break => "break \"Coffee\" 10:00-10:30",
            _ => $"{kind.Text()} zz \"Other\"",
        };
        var text = kind.Info().IsTopLevel ? $"{World}\n{head} {{\n    {line}¦\n}}\n"
            : $"{World}\n{(kind.Info().Holders.Contains(Kind.Summit) ? "summit hh \"Holder\"" : "place hh \"Holder\"")} on 2025-11-06 {{\n{(kind == Kind.Room ? "" : "    document own \"Own\"\n    session first \"First\" 09:00-10:00\n    item it \"It\"\n")}    {head} {{\n        {line}¦\n    }}\n}}\n";
        var offset = text.IndexOf('¦', StringComparison.Ordinal);
        var document = EditorCases.Open([new SourceText("summit.agenda", text.Remove(offset, 1))], "summit.agenda");
        return Completions.At(document, offset).Items;
    }
}
