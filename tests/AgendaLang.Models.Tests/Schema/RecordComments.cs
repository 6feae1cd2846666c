using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AgendaLang.Models.Tests.Schema;

/// <summary>What the sources say of records and their properties.</summary>
internal sealed partial class RecordComments
{
    private readonly Dictionary<string, XElement> _members;

    public RecordComments() => _members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "AgendaLang.Models.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>What is said of a type.</summary>
    public string Of(Type type) => Find($"T:{FullNameOf(type)}") ?? Plain(type);

    /// <summary>What is said of a property, by its JSON name.</summary>
    public string Of(Type type, string property)
    {
        for (var at = type; at != null; at = at.BaseType)
            if (Find($"P:{FullNameOf(at)}.{char.ToUpperInvariant(property[0])}{property[1..]}") is { } found) return found;
        throw new InvalidOperationException($"{type.Name}.{property} has no comment.");
    }

    private static string FullNameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    /// <summary>A type without a comment is what it is called: <c>A request.</c></summary>
    private static string Plain(Type type)
    {
        var word = type.Name.Replace("Record", "", StringComparison.Ordinal).ToLowerInvariant();
        return $"{("aeiou".Contains(word[0], StringComparison.Ordinal) ? "An" : "A")} {word}.";
    }

    private string? Find(string member) => _members.TryGetValue(member, out var found) && found.Element("summary") is { } summary ? Text(summary) : null;

    private static string Text(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement see => $"`{NameOf(see)}`",
            _ => ((XText)node).Value,
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    /// <summary>A property as JSON names it.</summary>
    private static string NameOf(XElement see)
    {
        var name = see.Attribute("cref")!.Value.Split('.')[^1];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
