using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Completion: what can be written at a place of a file, by the table of the language, the names of its set and what is known of its events.</summary>
internal static class Completions
{
    /// <summary>The most proposals that are given at once.</summary>
    public const int MaxItems = 500;

    /// <summary>What can be written at an offset; nothing in comments and texts.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Where the cursor stands, in UTF-16 units from the file's start.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CompletionList At(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var place = CursorPlace.Find(document, offset);
        switch (place.Area)
        {
            case CursorArea.UsePath:
                return UseProposals.InText(place, cancellation);
            case CursorArea.Doc:
                return DocProposals.At(place);
            case CursorArea.Nowhere or CursorArea.Text:
                return CompletionList.Empty(offset);
        }
        foreach (var file in document.Set.Files) document.Set.BindingOf(file);
        var draft = new CompletionDraft(place, cancellation);
        if (place.IsInUnknown && place.Blocks.Count == 0) return CompletionList.Empty(offset);
        if (place.Reading.IsStart) KeywordProposals.AddStart(draft);
        else if (place.Reading.IsUse) UseProposals.Add(draft);
        else
        {
            foreach (var slot in place.Reading.Due) ValueProposals.Add(draft, slot);
            KeywordProposals.AddFollowing(draft);
        }
        return draft.ToList();
    }

    /// <summary>The help of a proposal, which the list does without: what the keyword, word, rule or declaration is.</summary>
    /// <param name="document">The file that the proposal was made for, or a later state of it.</param>
    /// <param name="helpKey">The proposal's <see cref="CompletionItem.HelpKey"/>.</param>
    /// <returns>Null where there is no more to say, or what it names is gone.</returns>
    public static HoverCard? Describe(EditorDocument document, string helpKey)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(helpKey);
        return HelpKeys.Find(document, helpKey);
    }
}

/// <summary>What must follow a value, so that it is written, or asked for, at once.</summary>
/// <param name="Text">What is written after it.</param>
/// <param name="Snippet">What is written after it where places can be filled; null where there are none.</param>
/// <param name="IsDue">Whether anything must follow.</param>
internal readonly record struct ValueTail(string Text, string? Snippet, bool IsDue)
{
    public static ValueTail None { get; } = new("", null, false);

    public CompletionItem AddTo(CompletionItem item) => item with
    {
        Text = item.Text + Text,
        Snippet = Snippet != null ? (item.Snippet?.Replace("$0", "", StringComparison.Ordinal) ?? SnippetText.Escape(item.Text)) + Snippet : item.Snippet,
        AsksAgain = true,
    };
}

/// <summary>Gathers proposals for a place.</summary>
internal sealed class CompletionDraft
{
    private readonly List<CompletionItem> _items = [];
    private readonly CancellationToken _cancellation;
    private readonly string _folded;
    private readonly LineCheck? _line;
    private bool _isIncomplete;

    public CompletionDraft(CursorPlace place, CancellationToken cancellation)
    {
        Place = place;
        _cancellation = cancellation;
        Insert = TextSpan.FromBounds(place.Word.Start, place.Offset);
        Replace = place.Word;
        Prefix = place.Prefix;
        _folded = UnicodeText.Fold(Prefix);
        if (place.Area == CursorArea.Statement) _line = LineCheck.Of(place);
    }

    public CursorPlace Place { get; }

    public StatementCursor Reading => Place.Reading;

    public EditorDocument Document => Place.Document;

    public AgendaSet Set => Document.Set;

    /// <summary>What must follow the values that are being proposed.</summary>
    public ValueTail Tail { get; set; } = ValueTail.None;

    /// <summary>What was typed of the word.</summary>
    public string Prefix { get; private set; }

    public TextSpan Insert { get; private set; }

    public TextSpan Replace { get; private set; }

    /// <summary>Completes the part of the word between two dots only.</summary>
    public void Narrow(int start, int end)
    {
        Insert = TextSpan.FromBounds(start, Place.Offset);
        Replace = TextSpan.FromBounds(start, end);
        Prefix = Document.Source.Text[start..Place.Offset];
    }

    public void Add(CompletionItem item)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Prefix.Length > 0 && !Fits(item.FilterText)) return;
        if (Tail.IsDue) item = Tail.AddTo(item);
        if (_line != null)
        {
            if (Place.IsTight && Replace == Place.Word && !item.Text.EndsWith(' ')) item = item with { Text = item.Text + " ", Snippet = null };
            var whole = Document.Source.Text;
            if (!_line.Allows(item, string.Concat(whole.AsSpan(Place.Word.Start, Replace.Start - Place.Word.Start), item.Text, whole.AsSpan(Replace.End, Place.Word.End - Replace.End)))) return;
        }
        _items.Add(item);
    }

    /// <summary>Notes that there are more than are given.</summary>
    public void Cut() => _isIncomplete = true;

    /// <summary>Whether a text could be meant by what was typed: its letters stand in it in that order, the first of them at the begin of a word.</summary>
    public bool Fits(string text)
    {
        if (Prefix.Length == 0) return true;
        return Follows(text, Prefix) || Follows(UnicodeText.Fold(text), Prefix == Place.Prefix ? _folded : UnicodeText.Fold(Prefix));
    }

    public CompletionList ToList()
    {
        _items.Sort(static (a, b) => string.CompareOrdinal(a.SortText, b.SortText) is var order and not 0 ? order : string.CompareOrdinal(a.Label, b.Label));
        if (_items.Count > Completions.MaxItems)
        {
            _items.RemoveRange(Completions.MaxItems, _items.Count - Completions.MaxItems);
            _isIncomplete = true;
        }
        return new([.. _items], Insert, Replace, _isIncomplete);
    }

    private static bool Follows(string text, string typed)
    {
        // Of marks alone nothing is left once they are folded.
        if (typed.Length == 0) return true;
        for (var start = 0; start < text.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(text[start - 1]) || !Same(text[start], typed[0])) continue;
            var next = 1;
            for (var i = start + 1; i < text.Length && next < typed.Length; i++)
                if (Same(text[i], typed[next])) next++;
            if (next == typed.Length) return true;
        }
        return false;
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
