using System.Text;
using AgendaLang.Language;

namespace AgendaLang.Tests.Testing;

/// <summary>Agendas in which a property has just been begun.</summary>
internal static class BareAgendas
{
    /// <summary>What may stand behind the keyword while it is typed.</summary>
    private static readonly string[] Rests = ["", " ,", " \"", " \"\"", " \" \"", " \"x\"", " 7", " kz", " kz.", " cancelled", " 2026-05-14", " 10:00-", " -", " ="];

    /// <summary>Every property of a kind, begun in every way, in a declaration with and without a name; and a declaration whose name is empty.</summary>
    public static IEnumerable<BareAgenda> Of(Kind kind)
    {
        foreach (var name in new[] { " \"\"", " \" \"" }) yield return new(Agenda(kind, "", ""), Agenda(kind, name, ""), "");
        foreach (var name in new[] { "", " \"Name\"" })
            foreach (var property in LanguageTable.PropertiesOf(kind))
                foreach (var begun in Begun(property)) yield return new(Agenda(kind, name, ""), Agenda(kind, name, begun), begun);
    }

    private static IEnumerable<string> Begun(PropertyInfo property)
    {
        foreach (var rest in Rests) yield return property.Text + rest;
        foreach (var sub in property.SubKeywords) yield return $"{property.Text} {sub.Keyword.Text()}";
        foreach (var sub in property.SubKeywords) yield return $"{property.Text} kz {sub.Keyword.Text()}";
    }

    /// <summary>A declaration of a kind with a line in its block, inside whatever it may stand in.</summary>
    private static string Agenda(Kind kind, string name, string line)
    {
        var text = new StringBuilder("country kz \"Kazakhstan\" zone Asia/Almaty\n");
        var holders = new Stack<Kind>();
        for (var at = kind; !at.Info().CanStandIn(Kind.None); holders.Push(at))
            at = LanguageTable.Kinds.First(info => at.Info().CanStandIn(info.Kind) && info.Kind != at && !holders.Contains(info.Kind)).Kind;
        foreach (var holder in holders) text.Append(Head(holder, " \"Holder\"")).Append(" {\n");
        text.Append(Head(kind, name)).Append(" {\n    ").Append(line).Append("\n}\n");
        foreach (var _ in holders) text.Append("}\n");
        return text.Append("// cancelled\n").ToString();
    }

    private static string Head(Kind kind, string name)
    {
        var info = kind.Info();
        return kind.Text() + (info.HasId ? $" {kind.Text()}-1" : "") + (kind == Kind.Day ? " 2026-05-14" : name);
    }
}

/// <summary>An agenda with a property that has just been begun.</summary>
/// <param name="Without">The agenda before.</param>
/// <param name="Text">The agenda.</param>
/// <param name="Begun">What was begun.</param>
internal sealed record BareAgenda(string Without, string Text, string Begun);
