using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Benchmarks;

/// <summary>Keystrokes here and there in a text, with the texts that they give made beforehand: each types a letter, the next takes it away again.</summary>
internal sealed class Keystrokes
{
    private const int Places = 40;

    private readonly (SourceText After, int At)[] _edits = new (SourceText, int)[Places];
    private readonly SourceText _before;
    private SyntaxTree _tree;
    private int _next;

    public Keystrokes(string text)
    {
        var random = new SmallRandom(11);
        _before = new("generated.agenda", text);
        for (var i = 0; i < Places; i++)
        {
            // Inside a text or word, where most typing happens.
            var at = random.Next(text.Length);
            while (at < text.Length && !char.IsAsciiLetterLower(text[at])) at++;
            _edits[i] = (new(_before.Path, text.Insert(at, "x")), at);
        }
        _tree = SyntaxTree.Parse(_before);
    }

    /// <summary>The next keystroke.</summary>
    public SyntaxTree Next()
    {
        var (after, at) = _edits[_next / 2 % Places];
        _tree = _next++ % 2 == 0 ? _tree.WithChange(after, new(at, 0), 1) : _tree.WithChange(_before, new(at, 1), 0);
        return _tree;
    }
}
