using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Reads the names of one segment off its tree, in one walk.</summary>
internal sealed class SegmentNamesReader(string text, int segmentStart)
{
    private readonly string _text = text;
    private readonly int _start = segmentStart;
    private readonly WordCache _words = WordCache.OfThread;
    private readonly RowBuffer<DeclarationRow> _declarations = new();
    private readonly RowBuffer<ReferenceRow> _references = new();
    private readonly RowBuffer<PropertyRow> _properties = new();
    private readonly List<string> _lostIds = [];
    private readonly List<string> _lostWords = [];
    private readonly List<SyntaxFinding> _findings = [];
    private bool _hasLostUse;

    public SegmentNames Read(GreenNode root)
    {
        Statements(root, 0, -1);
        return new()
        {
            Declarations = _declarations.Drain(),
            References = _references.Drain(),
            Properties = _properties.Drain(),
            Findings = [.. _findings],
            LostIds = [.. _lostIds],
            LostWords = [.. _lostWords],
            HasLostUse = _hasLostUse,
        };
    }

    /// <summary>The statements of the segment, or of the block of a declaration.</summary>
    private void Statements(GreenNode block, int at, int holder)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var child = block[i];
            if (child is GreenNode node) Statement(node, at, holder);
            at += child.Width;
        }
    }

    private void Statement(GreenNode node, int at, int holder)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Declaration when (node.Flags & NodeFlags.Misplaced) == 0:
                Declaration(node, at, holder);
                break;
            case SyntaxKind.Property when holder >= 0 && (node.Flags & NodeFlags.Misplaced) == 0:
                Property(node, at, holder);
                break;
            case SyntaxKind.Use:
                _hasLostUse |= (node.Flags & NodeFlags.Misplaced) != 0 || !NamesFile(node);
                break;
            default:
                if (holder >= 0) _declarations[holder].IsBroken = true;
                Lost(node, at);
                break;
        }
    }

    private static bool NamesFile(GreenNode use)
    {
        for (var i = 0; i < use.Count; i++)
            if (use[i] is GreenToken { Kind: TokenKind.Text or TokenKind.CurlyText }) return true;
        return false;
    }

    private void Declaration(GreenNode node, int at, int holder)
    {
        var kind = (Kind)node.Info;
        var index = _declarations.Count;
        _declarations.Add(Head(node, at, kind, holder));
        CheckId(index);
        for (var i = 0; i < node.Count; i++)
        {
            var child = node[i];
            if (child is GreenNode { Kind: SyntaxKind.Block } block) Statements(block, at, index);
            else if (child is GreenNode part) Statement(part, at, index);
            at += child.Width;
        }
        if (kind == Kind.Country) CountryCodeCheck.Run(_findings, _text, _start, node, _declarations[index]);
    }

    private DeclarationRow Head(GreenNode node, int at, Kind kind, int holder)
    {
        var row = new DeclarationRow { Node = node, Offset = at, Kind = kind, Holder = holder, PlaceReference = -1, Id = "", FirstProperty = -1, LastProperty = -1 };
        row.IsBroken = (node.Flags & NodeFlags.Broken) != 0;
        var hasId = kind.Info().HasId;
        for (var i = 0; i < node.Count && node[i] is GreenToken token; i++)
        {
            var span = new TextSpan(at + token.Lead, token.Width - token.Lead);
            at += token.Width;
            if (i == 0) row.IdSpan = span;
            else if (hasId && token.Kind == TokenKind.Word)
            {
                // An id that cannot be one has its finding already; what refers to it needs no other.
                if (TextOf(span).Contains('/')) _lostIds.Add(_words.Get(TextOf(span)));
                else
                {
                    row.Id = _words.Get(TextOf(span));
                    row.IdSpan = span;
                }
                break;
            }
            else if (kind == Kind.Day && token.Kind == TokenKind.Date && Values.TryDate(TextOf(span), out var date))
            {
                row.Date = date;
                row.IdSpan = span;
                break;
            }
        }
        return row;
    }

    private void CheckId(int declaration)
    {
        var row = _declarations[declaration];
        if (row.Id.Length > 0 && UnicodeText.FindScriptMix(row.Id) is { } mix) _findings.Add(NameMessages.MixedScripts(row, mix));
    }

    private void Property(GreenNode node, int at, int owner)
    {
        if ((node.Flags & NodeFlags.Broken) != 0 && LanguageTable.Properties[node.Info].Keyword is Keyword.At or Keyword.In)
            _declarations[owner].HasLostPlace = true;
        var property = AddProperty(node, at, owner);
        Words(node, at, owner, node.Info, Keyword.None);
        for (var i = 0; i < node.Count; i++)
        {
            if (node[i] is GreenNode child)
            {
                if (child.Kind == SyntaxKind.SubKeyword) Words(child, at, owner, node.Info, (Keyword)child.Info);
                else Lost(child, at);
            }
            at += node[i].Width;
        }
        _properties[property].ReferenceCount = _references.Count - _properties[property].FirstReference;
    }

    private int AddProperty(GreenNode node, int at, int owner)
    {
        var index = _properties.Count;
        _properties.Add(new() { Node = node, Offset = at, FirstReference = _references.Count, Next = -1 });
        ref var declaration = ref _declarations[owner];
        if (declaration.LastProperty < 0) declaration.FirstProperty = index;
        else _properties[declaration.LastProperty].Next = index;
        declaration.LastProperty = index;
        return index;
    }

    /// <summary>The words that follow a keyword directly, each a value of the one place that the row has for words.</summary>
    private void Words(GreenNode node, int at, int owner, byte property, Keyword subKeyword)
    {
        if (WordSlots.Of(property, subKeyword) is not { } slot) return;
        for (var i = 0; i < node.Count && node[i] is GreenToken token; i++)
        {
            var span = new TextSpan(at + token.Lead, token.Width - token.Lead);
            at += token.Width;
            if (i == 0 || token.Kind is not (TokenKind.Word or TokenKind.Path)) continue;
            if (i == 1 && IsSecondWord(token, property, subKeyword)) continue;
            if (slot.Form == ValueForm.Reference) Reference(span, token.Kind, owner, property, subKeyword);
            else if (ValueCheck.Find(slot, TextOf(span), span, LanguageTable.Properties[property]) is { } finding) _findings.Add(finding);
        }
    }

    private static bool IsSecondWord(GreenToken token, byte property, Keyword subKeyword)
    {
        if (token.Keyword != Keyword.By) return false;
        var row = LanguageTable.Properties[property];
        return (subKeyword == Keyword.None ? row.SecondWord : row.FindSubKeyword(subKeyword)!.SecondWord) == Keyword.By;
    }

    private void Reference(TextSpan span, TokenKind kind, int owner, byte property, Keyword subKeyword)
    {
        var written = TextOf(span);
        var dot = kind == TokenKind.Path ? written.IndexOf('.') : -1;
        // What cannot be an id or path has its finding already.
        if (written.Contains('/') || dot >= 0 && (dot == written.Length - 1 || written[(dot + 1)..].Contains('.'))) return;
        ref var place = ref _declarations[owner].PlaceReference;
        if (place < 0 && subKeyword == Keyword.None && LanguageTable.Properties[property].Keyword is Keyword.At or Keyword.In)
            place = _references.Count;
        _references.Add(new()
        {
            First = _words.Get(dot < 0 ? written : written[..dot]),
            Second = dot < 0 ? null : _words.Get(written[(dot + 1)..]),
            Span = span,
            Owner = owner,
            Property = property,
            SubKeyword = subKeyword,
        });
    }

    /// <summary>What is not checked: a statement that could not be read, or one where it does not belong.</summary>
    private void Lost(GreenNode node, int at)
    {
        if (node.Kind is SyntaxKind.Unknown or SyntaxKind.Declaration) LostId(node, at);
        // Declarations that stand on the line of another.
        var isAfterKind = false;
        for (var i = 0; i < node.Count; i++)
        {
            var child = node[i];
            if (child is GreenNode inner)
            {
                if (inner.Kind == SyntaxKind.Use) _hasLostUse = true;
                Lost(inner, at);
            }
            else if (child is GreenToken { Kind: TokenKind.Word or TokenKind.Path } token)
            {
                var written = TextOf(new(at + token.Lead, token.Width - token.Lead));
                LostWord(written);
                if (isAfterKind && token.Kind == TokenKind.Word) _lostIds.Add(_words.Get(written));
                isAfterKind = !isAfterKind && node.Kind == SyntaxKind.Skipped && token.Keyword.ToKind() != Kind.None;
            }
            else isAfterKind = false;
            at += child.Width;
        }
    }

    /// <summary>The id that a statement would declare: the word after its first.</summary>
    private void LostId(GreenNode node, int at)
    {
        var isFirst = true;
        for (var i = 0; i < node.Count; i++)
        {
            var child = node[i];
            if (child is GreenNode { Kind: SyntaxKind.Skipped } skipped && skipped.Count > 0) child = skipped[0];
            if (child is not GreenToken token) return;
            if (!isFirst)
            {
                if (token.Kind == TokenKind.Word) _lostIds.Add(_words.Get(TextOf(new(at + token.Lead, token.Width - token.Lead))));
                return;
            }
            isFirst = false;
            at += child.Width;
        }
    }

    private void LostWord(ReadOnlySpan<char> written)
    {
        var dot = written.IndexOf('.');
        if (dot < 0) _lostWords.Add(_words.Get(written));
        else
        {
            _lostWords.Add(_words.Get(written[..dot]));
            _lostWords.Add(_words.Get(written[(dot + 1)..]));
        }
    }

    private ReadOnlySpan<char> TextOf(TextSpan span) => _text.AsSpan(_start + span.Start, span.Length);
}
