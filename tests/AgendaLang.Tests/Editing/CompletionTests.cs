using System.Text;
using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

public sealed class CompletionTests
{
    public static TheoryData<string> Files => [.. EditorCases.Files("complete-")];

    [Theory, MemberData(nameof(Files))]
    public void EachPlaceHasItsProposals(string file)
    {
        var shown = new StringBuilder();
        foreach (var (name, text) in EditorCases.Read(file))
        {
            var (document, offset) = EditorCases.Open(text);
            var list = Completions.At(document, offset);
            shown.Append("=== ").Append(name).Append('\n').Append(Show(document, offset, list)).Append('\n');
        }
        Snapshots.Match(shown.ToString(), Path.GetFileNameWithoutExtension(file));
    }

    private static string Show(EditorDocument document, int offset, CompletionList list)
    {
        var text = new StringBuilder();
        var line = document.Source.LineSpan(document.Source.PositionOf(offset).Line);
        text.Append(document.Source.Text.AsSpan(line.Start, offset - line.Start)).Append('¦').Append(document.Source.Text.AsSpan(offset, line.End - offset)).Append('\n');
        if (list.Items.IsEmpty) return text.Append("    nothing\n").ToString();
        if (list.Replace.Length > 0) text.Append($"    replaces {document.Source.Slice(list.Replace)}\n");
        foreach (var item in list.Items.Take(14))
        {
            text.Append("    ").Append(item.Label);
            if (item.Detail.Length > 0) text.Append(" · ").Append(item.Detail);
            if (item.Reason.Length > 0) text.Append(" · (").Append(item.Reason).Append(')');
            if (item.Snippet != null) text.Append(" → ").Append(item.Snippet.Replace("\n", "⏎", StringComparison.Ordinal));
            else if (item.Text.TrimEnd() != item.Label) text.Append(" → ").Append(item.Text);
            foreach (var change in item.Additional) text.Append(" + ").Append(change.NewText.Trim());
            if (item.IsPreselected) text.Append(" ★");
            if (item.IsOff) text.Append(" struck through");
            text.Append('\n');
        }
        if (list.Items.Length > 14) text.Append($"    and {list.Items.Length - 14} more{(list.IsIncomplete ? ", and others" : "")}\n");
        return text.ToString();
    }
}
