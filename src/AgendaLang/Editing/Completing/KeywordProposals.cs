using AgendaLang.Language;

namespace AgendaLang.Editing;

/// <summary>Proposes kinds, properties and sub-keywords.</summary>
internal static class KeywordProposals
{
    /// <summary>What can begin a statement.</summary>
    public static void AddStart(CompletionDraft draft)
    {
        var place = draft.Place;
        var isTop = place.Holder == Kind.None;
        if (!isTop || place.IsInUnknown) AddProperties(draft, place.Holder, onlyOneLine: false);
        foreach (var kind in LanguageTable.KindsIn(place.Holder))
            if (CanBegin(place, kind.IsTopLevel)) AddKind(draft, kind, "1");
        if (isTop && place.IsLast) draft.Add(Use("2"));
        // A line in column 0 ends a block that lacks its brace.
        if (isTop || !place.IsUnclosed || !place.IsInColumnZero) return;
        foreach (var kind in LanguageTable.KindsIn(Kind.None)) AddKind(draft, kind, "4");
    }

    /// <summary>What can follow the values of a property or head: sub-keywords and properties.</summary>
    public static void AddFollowing(CompletionDraft draft)
    {
        var reading = draft.Reading;
        if (reading.SecondWord is var second and not Keyword.None)
        {
            draft.Add(new(second.Text(), CompletionKind.SubKeyword) { Text = Spaced(draft, second.Text()), AsksAgain = true, IsPreselected = true, HelpKey = HelpKeys.Of(reading.Row!, reading.Sub) });
            return;
        }
        if (!reading.IsComplete) return;
        foreach (var sub in reading.SubKeywordsLeft) AddSub(draft, reading.Row!, sub);
        if (!reading.IsMoreDue) AddProperties(draft, reading.Kind, onlyOneLine: true);
    }

    /// <summary>Whether a keyword can begin a line here: in column 0 a word of the top level ends the block instead.</summary>
    private static bool CanBegin(CursorPlace place, bool isTopLevelWord) => place.Holder == Kind.None || !isTopLevelWord || !place.IsInColumnZero;

    private static void AddProperties(CompletionDraft draft, Kind kind, bool onlyOneLine)
    {
        if (kind == Kind.None) return;
        var place = draft.Place;
        var given = GivenOf(draft);
        var usual = Usual(kind);
        foreach (var row in LanguageTable.Properties)
        {
            if (!row.On.Contains(kind)) continue;
            var isGiven = (given >> row.Order & 1) != 0;
            if (isGiven && row.Occurrence == Occurrence.Once) continue;
            if (!onlyOneLine && !CanBegin(place, row.Keyword.ToKind() is var word and not Kind.None && word.Info().IsTopLevel)) continue;
            var group = (onlyOneLine ? 5 : 0) + (isGiven ? 3 : (usual >> row.Order & 1) != 0 ? 0 : 2);
            draft.Add(new(row.Text, CompletionKind.Property)
            {
                Detail = row.Help,
                Text = Spaced(draft, row.Text),
                Snippet = place.IsLast ? SnippetText.Of(row) : null,
                SortText = $"{group}{row.Order:00}",
                AsksAgain = place.IsLast && row.Values[0].Form != ValueForm.Text,
                HelpKey = HelpKeys.Of(row, null),
            });
        }
    }

    /// <summary>The properties that the declaration at the cursor has already, a bit each.</summary>
    private static UInt128 GivenOf(CompletionDraft draft)
    {
        UInt128 given = 0;
        var place = draft.Place;
        foreach (var row in draft.Reading.Given) given |= (UInt128)1 << row.Order;
        if (place.Declaration.Node.IsDefault) return given;
        foreach (var property in place.Declaration.Properties)
            if (!property.Node.Span.Touches(place.Word.Start) || property.Keyword.Span != place.Word) given |= (UInt128)1 << property.Info.Order;
        return given;
    }

    /// <summary>The properties that the example of a kind shows, a bit each: those that declarations of the kind usually need.</summary>
    private static UInt128 Usual(Kind kind) => UsualOf[(int)kind];

    private static readonly UInt128[] UsualOf = ListUsual();

    private static UInt128[] ListUsual()
    {
        var usual = new UInt128[LanguageTable.Kinds.Length + 1];
        foreach (var kind in LanguageTable.Kinds)
        {
            var node = Syntax.SyntaxTree.Parse(Wrapped(kind)).Declarations.First();
            if (!kind.IsTopLevel) node = node.Declarations.First();
            foreach (var property in node.Properties) usual[(int)kind.Kind] |= (UInt128)1 << property.Info.Order;
        }
        return usual;
    }

    private static string Wrapped(KindInfo kind) => kind.IsTopLevel ? kind.Example : $"{kind.Holders.First().Text()} x {{\n    {kind.Example}\n}}";

    private static void AddSub(CompletionDraft draft, PropertyInfo row, SubKeywordInfo sub)
    {
        var isText = sub.Values[0].Form == ValueForm.Text;
        draft.Add(new(sub.Text, CompletionKind.SubKeyword)
        {
            Detail = sub.Help,
            Text = Spaced(draft, sub.Text),
            Snippet = isText && draft.Place.IsLast ? $"{sub.Text} \"$0\"" : null,
            SortText = $"0{row.SubKeywords.IndexOf(sub):00}",
            AsksAgain = !isText && draft.Place.IsLast,
            IsPreselected = sub.IsRequired,
            HelpKey = HelpKeys.Of(row, sub),
        });
    }

    private static void AddKind(CompletionDraft draft, KindInfo kind, string group)
    {
        var place = draft.Place;
        draft.Add(new(kind.Kind.Text(), CompletionKind.Kind)
        {
            Declared = kind.Kind,
            Detail = kind.Help,
            Text = Spaced(draft, kind.Kind.Text()),
            Snippet = place.Rest.IsEmpty && kind.Kind != Kind.Country ? SnippetText.Of(kind, slot => Suggested(draft, kind.Kind, slot)) : null,
            SortText = $"{group}{(int)kind.Kind:00}",
            AsksAgain = kind.Kind == Kind.Country,
            HelpKey = HelpKeys.Of(kind.Kind),
        });
    }

    private static CompletionItem Use(string group) => new(Keyword.Use.Text(), CompletionKind.Kind)
    {
        Detail = "another file whose names this one uses",
        Text = "use ",
        Snippet = "use \"$0\"",
        SortText = group + "99",
        AsksAgain = true,
    };

    private static string? Suggested(CompletionDraft draft, Kind kind, ValueSlot slot) => slot.Form switch
    {
        ValueForm.Id => "id",
        ValueForm.Text => "Name",
        ValueForm.Date => WhenProposals.NextDay(draft.Place),
        ValueForm.TimeRange => WhenProposals.NextSlot(draft.Place, kind),
        _ => null,
    };

    /// <summary>A word with the blank that parts it from what is typed next.</summary>
    private static string Spaced(CompletionDraft draft, string word) => draft.Place.IsLast || draft.Place.Word.IsEmpty ? word + " " : word;
}
