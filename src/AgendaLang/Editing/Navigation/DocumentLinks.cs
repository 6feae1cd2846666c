using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A text that leads out of its file.</summary>
/// <param name="Span">The text without its quotes, or the id of a rule.</param>
/// <param name="Path">The path of the agenda that a <c>use</c> leads to; else null.</param>
/// <param name="Url">An address on the web; else null.</param>
/// <param name="Rule">The rule whose page is meant; else null.</param>
internal sealed record DocumentLink(TextSpan Span, string? Path = null, string? Url = null, RuleInfo? Rule = null);

/// <summary>Finds the links of a file: what <c>use</c>, <c>see</c> and <c>waive</c> name.</summary>
internal static class DocumentLinks
{
    /// <summary>All links, in order of text. A <c>use</c> of a file that is not there has none.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<DocumentLink> Find(EditorDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var links = new List<DocumentLink>();
        foreach (var use in document.File.Uses)
            if (use.Target.Path is { } path) links.Add(new(Inside(document.Source, use.Span), Path: path));
        foreach (var statement in document.Tree.Statements)
        {
            cancellation.ThrowIfCancellationRequested();
            Collect(statement, links);
        }
        return [.. links.OrderBy(link => link.Span)];
    }

    private static void Collect(SyntaxNode node, List<DocumentLink> links)
    {
        if (node.Kind == SyntaxKind.Property)
        {
            var property = new PropertySyntax(node);
            if (property.Info.Keyword == Keyword.See && property.Values.Text is { IsDefault: false } text && IsAddress(text.Value))
                links.Add(new(Inside(node.Tree.Source, text.Span), Url: text.Value));
            if (property.Info.Keyword == Keyword.Waive && property.Values.FirstWord is { IsDefault: false } word && RuleCatalogue.Find(word.ToString()) is { } rule)
                links.Add(new(word.Span, Rule: rule));
            return;
        }
        foreach (var child in node.Children)
            if (child.AsNode() is { } inner) Collect(inner, links);
    }

    /// <summary>Whether a text is an address that a browser opens, and nothing that would do more than that.</summary>
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto);

    private static TextSpan Inside(SourceText source, TextSpan text) =>
        text.Length >= 2 && source.Text[text.Start] != '\n' ? TextSpan.FromBounds(text.Start + 1, text.End - 1) : text;
}
