using System.Collections;

namespace AgendaLang.Syntax;

/// <summary>The values and the signs of ranges that follow a keyword, in order, without commas. Going through them allocates nothing.</summary>
public readonly struct ValueTokens : IEnumerable<SyntaxToken>
{
    private readonly SyntaxNode _node;
    private readonly int _skip;

    internal ValueTokens(SyntaxNode node, int skip)
    {
        _node = node;
        _skip = skip;
    }

    /// <summary>Goes through the tokens.</summary>
    public Enumerator GetEnumerator() => new(_node, _skip);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the tokens of some values.</summary>
    public struct Enumerator : IEnumerator<SyntaxToken>
    {
        private readonly SyntaxNode _node;
        private readonly int _skip;
        private ChildList.Enumerator _children;
        private int _left;

        internal Enumerator(SyntaxNode node, int skip)
        {
            _node = node;
            _skip = skip;
            Reset();
        }

        /// <inheritdoc/>
        public SyntaxToken Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_node.IsDefault) return false;
            while (_children.MoveNext())
            {
                if (_left-- > 0) continue;
                if (_children.Current.AsToken() is not { } token || token.Kind == TokenKind.NewLine) return false;
                if (token.Kind is TokenKind.Comma or TokenKind.Bad) continue;
                Current = token;
                return true;
            }
            return false;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _left = _skip;
            _children = _node.IsDefault ? default : _node.Children.GetEnumerator();
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
