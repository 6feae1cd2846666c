using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Merging;

/// <summary>What a text says, so that two texts can be compared by it: every declaration with its facts and where it stands, and the orders that mean something.</summary>
internal sealed class Meanings
{
    private Meanings(string text)
    {
        if (!AgendaLang.Merging.Lines.IsEnded(text)) text += "\n";
        var side = SideReader.Read([new SourceText("a.agenda", text.TrimStart('\uFEFF'))], null, null);
        side.TakeApart(new HashSet<Symbol>());
        side.State.Bind(side.State.Files[0]);
        Add(side.Files[0], "");
    }

    /// <summary>The facts, whatever their order.</summary>
    public SortedSet<string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>The orders, by declaration and property.</summary>
    public SortedDictionary<string, List<string>> Orders { get; } = new(StringComparer.Ordinal);

    public static Meanings Read(string text) => new(text);

    /// <summary>All of it as one text.</summary>
    public static string Of(string text)
    {
        var read = new Meanings(text);
        return string.Join('\n', read.Facts.Concat(read.Orders.Select(order => $"{order.Key}: {string.Join(' ', order.Value)}")));
    }

    private void Add(Holder holder, string path)
    {
        var sheet = FactSheet.Read(holder, holder.Symbol, isText: false, static named => named.Path);
        Facts.Add(path);
        foreach (var (name, value) in sheet.Facts.Where(fact => fact.Key.Property != "comment"))
            Facts.Add($"{path}: {name.Property} {name.Detail} {name.Nth} = {value.ReplaceLineEndings("\n")}");
        foreach (var (name, order) in sheet.Orders.Where(pair => pair.Key != "item")) Orders[$"{path} {name}"] = order;
        var items = holder.Inner.Where(inner => inner.Kind == Kind.Item).Select(inner => inner.Symbol!.Id).ToList();
        if (items.Count > 0) Orders[$"{path} item"] = items;
        foreach (var inner in holder.Inner)
        {
            var held = inner.Symbol!;
            Add(inner, $"{path} {held.Kind} {held.Id}{held.Date}{(held.Id.Length == 0 ? held.Name : "")}");
        }
    }
}
