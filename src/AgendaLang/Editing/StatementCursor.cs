using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>
/// Reads the words of a statement up to the cursor by the rows of the table, as the parser does: what stands before the cursor, and what may come next.
/// What the parser could not read is no reason to give up: reading goes on at the next property.
/// </summary>
internal sealed class StatementCursor
{
    private static readonly ImmutableArray<ValueSlot> PathOfUse = [new(ValueForm.Text) { Label = "the name of a file in quotes, such as \"parties.agenda\"", Notation = "\"file.agenda\"" }];

    private readonly Kind _holder;
    private bool _isSecondDue;
    private bool _isAfterComma;
    private bool _isTaken;
    private bool _isInRange;
    private uint _givenSubs;

    /// <param name="holder">The kind whose block the statement stands in; <see cref="Kind.None"/> at the top level.</param>
    /// <param name="words">Its words before the cursor, without the one that is being written.</param>
    /// <param name="isFollowed">Whether a word is being written, so that the last of them does not end the line.</param>
    public StatementCursor(Kind holder, List<SyntaxToken> words, bool isFollowed)
    {
        _holder = holder;
        IsStart = words.Count == 0;
        Start = IsStart ? 0 : words[0].Span.Start;
        var tokens = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i == 0) Begin(tokens[0]);
            else Take(tokens[i], i + 1 < tokens.Length ? tokens[i + 1] : default, isFollowed && i + 1 == tokens.Length);
        }
    }

    /// <summary>Whether nothing stands before the cursor.</summary>
    public bool IsStart { get; }

    /// <summary>Where the first of its words stands; 0 where there is none.</summary>
    public int Start { get; }

    /// <summary>Whether it is a <c>use</c> line.</summary>
    public bool IsUse { get; private set; }

    /// <summary>The kind that the statement declares; <see cref="Kind.None"/> for a line of properties.</summary>
    public Kind Declares { get; private set; }

    /// <summary>The kind whose properties can stand here.</summary>
    public Kind Kind => Declares == Kind.None ? _holder : Declares;

    /// <summary>The property that is being written; null in a head.</summary>
    public PropertyInfo? Row { get; private set; }

    /// <summary>The sub-keyword that is being written; null before one.</summary>
    public SubKeywordInfo? Sub { get; private set; }

    /// <summary>The values of the head, property or sub-keyword that is being written.</summary>
    public ImmutableArray<ValueSlot> Slots { get; private set; } = [];

    /// <summary>The place among <see cref="Slots"/> that the last word filled, or that is due next; their number after the last.</summary>
    public int Slot { get; private set; }

    /// <summary>Whether something stands there that could not be read.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The properties of the statement, in order; the one being written is the last.</summary>
    public List<PropertyInfo> Given { get; } = [];

    /// <summary>The first word of each of <see cref="Given"/>.</summary>
    public List<SyntaxToken> Keywords { get; } = [];

    /// <summary>The start of a range that waits for its end; the default token if there is none.</summary>
    public SyntaxToken RangeStart { get; private set; }

    /// <summary>The first word of the value before the sub-keyword that is being written, such as the party of a delegation; the default token if there is none.</summary>
    public SyntaxToken Value { get; private set; }

    /// <summary>The word that the keyword before the cursor goes on with (<c>decides by</c>); <see cref="Keyword.None"/> if none is due.</summary>
    public Keyword SecondWord => _isSecondDue ? Sub?.SecondWord ?? Row?.SecondWord ?? Keyword.None : Keyword.None;

    /// <summary>Whether the end of a range is due.</summary>
    public bool IsInRange => _isInRange;

    /// <summary>The values that can stand at the cursor, in order; the last is the one that cannot be left out, if any.</summary>
    public IEnumerable<ValueSlot> Due
    {
        get
        {
            if (IsStart || IsLost || SecondWord != Keyword.None) yield break;
            if (_isInRange || _isAfterComma)
            {
                yield return Slots[Slot];
                yield break;
            }
            for (var i = _isTaken ? Slot + 1 : Slot; i < Slots.Length; i++)
            {
                yield return Slots[i];
                if (!Slots[i].IsOptional) yield break;
            }
        }
    }

    /// <summary>Whether all is there that must be: a sub-keyword or property can follow.</summary>
    public bool IsComplete
    {
        get
        {
            if (IsStart || IsUse || SecondWord != Keyword.None) return false;
            if (IsLost) return true;
            if (_isInRange || _isAfterComma) return false;
            for (var i = _isTaken ? Slot + 1 : Slot; i < Slots.Length; i++)
                if (!Slots[i].IsOptional) return false;
            return true;
        }
    }

    /// <summary>The sub-keywords that the property still takes; where one of them is a must, only those.</summary>
    public IEnumerable<SubKeywordInfo> SubKeywordsLeft
    {
        get
        {
            if (Row == null || IsLost || !IsComplete) return [];
            var left = Row.SubKeywords.Where((_, i) => (_givenSubs >> i & 1) == 0);
            return IsMoreDue ? left.Where(sub => sub.IsRequired) : left;
        }
    }

    /// <summary>Whether a sub-keyword is lacking that must be given.</summary>
    public bool IsMoreDue => Row != null && !IsLost && Row.SubKeywords.Where((sub, i) => sub.IsRequired && (_givenSubs >> i & 1) == 0).Any();

    private void Begin(SyntaxToken word)
    {
        var kind = word.Keyword.ToKind();
        if (_holder == Kind.None && word.Keyword == Keyword.Use)
        {
            IsUse = true;
            Slots = PathOfUse;
        }
        else if (LanguageTable.Property(_holder, word.Keyword) is { } row) Enter(row, word);
        else if (kind != Kind.None)
        {
            Declares = kind;
            Slots = kind.Info().Head;
        }
        else if (LanguageTable.AnyProperty(word.Keyword) is { } other) Enter(other, word);
        else IsLost = true;
    }

    private void Enter(PropertyInfo row, SyntaxToken word)
    {
        Row = row;
        Sub = null;
        Given.Add(row);
        Keywords.Add(word);
        _givenSubs = 0;
        Value = default;
        Await(row.Values, row.SecondWord);
    }

    private void Await(ImmutableArray<ValueSlot> slots, Keyword second)
    {
        Slots = slots;
        Slot = 0;
        _isTaken = _isAfterComma = _isInRange = IsLost = false;
        _isSecondDue = second != Keyword.None;
        RangeStart = default;
    }

    private void Take(SyntaxToken word, SyntaxToken next, bool isFollowed)
    {
        if (_isSecondDue)
        {
            var second = SecondWord;
            _isSecondDue = false;
            if (word.Keyword == second) return;
        }
        if (IsLost)
        {
            if (LanguageTable.Property(Kind, word.Keyword) is { } resumed) Enter(resumed, word);
            return;
        }
        if (word.Kind == TokenKind.Comma)
        {
            IsLost = !_isTaken || !Slots[Slot].IsList;
            _isAfterComma = true;
            return;
        }
        if (_isInRange)
        {
            _isInRange = false;
            if (Values.Fits(Slots[Slot].Form, word.Kind)) return;
        }
        if (_isTaken && !RangeStart.IsDefault && IsRangeSign(Slots[Slot].Form, word.Kind))
        {
            _isInRange = true;
            return;
        }
        if (TakeValue(word, next, isFollowed)) return;
        if (Row != null && FindSub(word.Keyword) is (var sub, var index))
        {
            Sub = sub;
            _givenSubs |= 1u << index;
            Await(sub.Values, sub.SecondWord);
        }
        else if (LanguageTable.Property(Kind, word.Keyword) is { } row) Enter(row, word);
        else IsLost = true;
    }

    private bool TakeValue(SyntaxToken word, SyntaxToken next, bool isFollowed)
    {
        if (_isTaken && !_isAfterComma)
        {
            Slot++;
            _isTaken = false;
        }
        while (Slot < Slots.Length)
        {
            var slot = Slots[Slot];
            var isDue = !slot.IsOptional || _isAfterComma;
            if (Values.Fits(slot.Form, word.Kind)
                && !(Values.IsWord(slot.Form) && slot.Form != ValueForm.Id && IsKeywordHere(word.Keyword) && !(isDue && IsValue(next, isFollowed))))
            {
                _isTaken = true;
                _isAfterComma = false;
                RangeStart = slot.Form is ValueForm.DateRange or ValueForm.TimeRange ? word : default;
                if (Sub == null && Value.IsDefault) Value = word;
                return true;
            }
            _isAfterComma = false;
            if (isDue) return false;
            Slot++;
        }
        return false;
    }

    private static bool IsRangeSign(ValueForm form, TokenKind kind) =>
        form == ValueForm.DateRange ? kind == TokenKind.DotDot : kind is TokenKind.Dash or TokenKind.LongDash;

    private bool IsKeywordHere(Keyword keyword) =>
        keyword != Keyword.None && (LanguageTable.Property(Kind, keyword) != null || Row?.FindSubKeyword(keyword) != null);

    /// <summary>Whether a keyword is the value itself, by what follows it.</summary>
    private bool IsValue(SyntaxToken next, bool isFollowed)
    {
        if (next.IsDefault) return !isFollowed;
        if (next.Kind == TokenKind.Comma || IsKeywordHere(next.Keyword)) return true;
        for (var i = Slot + 1; i < Slots.Length; i++)
            if (!Values.IsWord(Slots[i].Form) && Values.Fits(Slots[i].Form, next.Kind)) return true;
        return false;
    }

    private (SubKeywordInfo Sub, int Index)? FindSub(Keyword keyword)
    {
        if (keyword == Keyword.None) return null;
        for (var i = 0; i < Row!.SubKeywords.Length; i++)
            if (Row.SubKeywords[i].Keyword == keyword) return (Row.SubKeywords[i], i);
        return null;
    }
}
