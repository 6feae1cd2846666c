using System.Buffers;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>Writes elements of HTML. Names of elements and attributes are ours; every text and every value is escaped, and what is hidden in it made visible.</summary>
internal sealed class HtmlWriter
{
    private static readonly string[] Inline = ["a", "abbr", "b", "bdi", "br", "code", "em", "option", "s", "span", "strong", "sup", "text", "time", "title", "tspan"];

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _output = new();
    private readonly Stack<string> _open = new();

    /// <summary>What a page begins with.</summary>
    public HtmlWriter Doctype()
    {
        _output.Append("<!DOCTYPE html>\n");
        return this;
    }

    /// <summary>Begins an element; an attribute without a value is left out, one with an empty value stands alone.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        _open.Push(element);
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public HtmlWriter Close()
    {
        var element = _open.Pop();
        _output.Append("</").Append(element).Append('>');
        if (!Inline.Contains(element)) _output.Append('\n');
        return this;
    }

    /// <summary>An element that has no end: <c>meta</c>, <c>br</c>, or a shape.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        if (element is "rect" or "line") _output.Append("</").Append(element).Append('>');
        if (element != "br") _output.Append('\n');
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(element, attributes).Text(text).Close();

    /// <summary>Text; its line breaks stay line breaks.</summary>
    public HtmlWriter Text(string text)
    {
        var rest = UnicodeText.ToVisible(text).AsSpan();
        for (int end; (end = rest.IndexOf('\n')) >= 0; rest = rest[(end + 1)..])
        {
            Escape(rest[..end]);
            _output.Append("<br>");
        }
        Escape(rest);
        return this;
    }

    /// <summary>Our own style or script, as it is: its hash stands in the policy of the page.</summary>
    public HtmlWriter Own(string element, string code)
    {
        _output.Append('<').Append(element).Append('>').Append(code).Append("</").Append(element).Append(">\n");
        return this;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _output.ToString();

    /// <summary>What was written, in UTF-8.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => Utf8.Of(_output);

    private void Begin(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _output.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _output.Append(' ').Append(name);
            if (value.Length == 0) continue;
            _output.Append("=\"");
            Escape(UnicodeText.ToVisible(value));
            _output.Append('"');
        }
        _output.Append('>');
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Escaped)) >= 0; text = text[(at + 1)..])
        {
            _output.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
        }
        _output.Append(text);
    }
}
