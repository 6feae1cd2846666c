using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Proposes files for <c>use</c>: those that exist, are not used yet, and do not use this one.</summary>
internal static class UseProposals
{
    private const int ManyFiles = 12;

    /// <summary>Files in quotes, after the word <c>use</c>.</summary>
    public static void Add(CompletionDraft draft)
    {
        if (!draft.Reading.Due.Any()) return;
        foreach (var written in Files(draft.Document, draft.Place))
            draft.Add(new(SnippetText.Quote(written), CompletionKind.File) { FilterText = $"{written} {SnippetText.Quote(written)}", Detail = Says(draft.Document, written) });
    }

    /// <summary>Files inside the quotes of a <c>use</c>, folders where there are many.</summary>
    public static CompletionList InText(CursorPlace place, CancellationToken cancellation)
    {
        var token = place.Text;
        if (token.Kind is TokenKind.TextBlock or TokenKind.OpenTextBlock) return CompletionList.Empty(place.Offset);
        var start = token.Span.Start + 1;
        var isClosed = token.Kind is TokenKind.Text or TokenKind.CurlyText;
        // An open text reaches to the line's end, and takes a comment with it; only the name is replaced.
        var end = isClosed ? token.Span.End - 1 : start + place.Document.Source.Slice(TextSpan.FromBounds(start, token.Span.End)).TrimEnd().Length;
        if (place.Offset < start || place.Offset > Math.Max(end, place.Offset)) return CompletionList.Empty(place.Offset);
        end = Math.Max(end, place.Offset);
        var draft = new CompletionDraft(place, cancellation);
        draft.Narrow(start, end);
        var files = Files(place.Document, place).ToList();
        foreach (var written in files)
        {
            var text = SnippetText.Quote(written)[1..^1];
            draft.Add(new(written, CompletionKind.File) { Text = isClosed ? text : text + "\"", Detail = Says(place.Document, written), SortText = $"0{written}" });
        }
        if (files.Count > ManyFiles)
        {
            foreach (var folder in files.Where(written => written.Contains('/')).Select(written => written[..(written.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal))
                draft.Add(new(folder, CompletionKind.Folder) { Text = SnippetText.Quote(folder)[1..^1], SortText = $"1{folder}", AsksAgain = true });
        }
        return draft.ToList();
    }

    private static IEnumerable<string> Files(EditorDocument document, CursorPlace place)
    {
        var loader = document.Workspace.Loader;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in document.File.Uses)
            if (use.Target.Path is { } path && !use.Span.Touches(place.Offset)) used.Add(path);
        foreach (var path in document.Workspace.Agendas)
        {
            if (path == document.Path || used.Contains(path)) continue;
            if (loader.TryGet(path) is { } file && loader.SetOf(file).Contains(document.File)) continue;
            var written = AgendaPath.Relative(document.Path, path);
            if (loader.Files.Resolve(document.Path, written) is { Status: UseStatus.Found, Path: var found } && found == path) yield return written;
        }
    }

    /// <summary>What a file says that it is: the first line of its doc comment.</summary>
    private static string Says(EditorDocument document, string written) =>
        document.Workspace.Loader.Files.Resolve(document.Path, written).Path is { } path && document.Workspace.Loader.TryGet(path)?.Tree.Doc is { } doc ? doc.Split('\n')[0] : "";
}

/// <summary>Proposes declarations in doc comments, after a grave accent.</summary>
internal static class DocProposals
{
    public static CompletionList At(CursorPlace place)
    {
        var text = place.Document.Source.Text;
        var line = text.AsSpan(0, place.Offset).LastIndexOfAny('\n', '\r') + 1;
        var before = text.AsSpan(line, place.Offset - line);
        var open = before.LastIndexOf('`');
        if (open < 0 || before.Count('`') % 2 == 0 || before[open..].ContainsAny(' ', '\t')) return CompletionList.Empty(place.Offset);
        var end = place.Offset;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.')) end++;
        var draft = new CompletionDraft(place, default);
        draft.Narrow(line + open + 1, end);
        var close = end < text.Length && text[end] == '`' ? "" : "`";
        foreach (var symbol in place.Document.Set.Symbols)
        {
            if (symbol.Path.Length == 0) continue;
            draft.Add(new(symbol.Path, CompletionKind.Reference)
            {
                Declared = symbol.Kind, Text = symbol.Path + close, Detail = symbol.Name ?? "", FilterText = $"{symbol.Path} {symbol.Name}", HelpKey = HelpKeys.Of(symbol),
            });
        }
        return draft.ToList();
    }
}
