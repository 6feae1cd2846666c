using AgendaLang.Merging;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Merging;

/// <summary>What a text says, so that two texts can be compared by it: every declaration with its facts and where it stands, and the orders that mean something.</summary>
internal static class Meanings
{
    public static string Of(string text)
    {
        if (text.Length > 0 && text[^1] is not ('\n' or '\r')) text += "\n";
        var side = SideReader.Read([new SourceText("a.agenda", text.TrimStart('\uFEFF'))], null, null, out _);
        var lines = new List<string>();
        foreach (var file in side.Files)
        {
            side.State.Bind(side.State.Files[0]);
            Add(file, null, "", side, lines);
        }
        lines.Sort(string.CompareOrdinal);
        return string.Join('\n', lines);
    }

    private static void Add(Holder holder, Symbol? symbol, string path, SideReader side, List<string> lines)
    {
        var sheet = FactSheet.Read(holder, symbol, isText: false, static named => named.Path);
        lines.Add($"{path}:");
        foreach (var (name, value) in sheet.Facts.Where(fact => fact.Key.Property != "comment")) lines.Add($"{path}: {name.Property} {name.Detail} {name.Nth} = {value.ReplaceLineEndings("\n")}");
        foreach (var (name, order) in sheet.Orders.Where(pair => pair.Key != "item")) lines.Add($"{path}: order {name} {string.Join(' ', order)}");
        var items = holder.Inner.Where(inner => inner.Kind == AgendaLang.Language.Kind.Item).Select(inner => side.Symbols[inner].Id).ToList();
        if (items.Count > 0) lines.Add($"{path}: order item {string.Join(' ', items)}");
        foreach (var inner in holder.Inner)
        {
            var held = side.Symbols[inner];
            Add(inner, held, $"{path} {held.Kind} {held.Id}{held.Date}{(held.Id.Length == 0 ? held.Name : "")}", side, lines);
        }
    }
}
