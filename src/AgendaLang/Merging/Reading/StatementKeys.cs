using System.Globalization;
using AgendaLang.Comparing;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>Gives the statements of a holder the keys by which they are found on the other sides.</summary>
internal static class StatementKeys
{
    /// <summary>The key of all properties of a list.</summary>
    public static string OfList(PropertyInfo row) => "list " + row.Text;

    /// <summary>The key of a property that may be given once.</summary>
    public static string OfOnce(PropertyInfo row) => "once " + row.Text;

    /// <summary>Gives the keys.</summary>
    /// <param name="holder">A file or declaration.</param>
    /// <param name="symbol">The declaration; null for a file.</param>
    /// <param name="nameOf">What declarations are called on all sides.</param>
    public static void Give(Holder holder, Symbol? symbol, Func<Symbol, string> nameOf)
    {
        var details = symbol == null ? [] : DetailsOf(symbol, nameOf);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in holder.Statements)
        {
            if (statement.Holder != null) continue;
            var key = statement.Sort switch
            {
                StatementSort.Property => OfProperty(statement.Row, details.GetValueOrDefault(statement.Node.Position)),
                StatementSort.Use => "use " + new UseSyntax(statement.Node).Path.Value,
                StatementSort.Comment => statement.Text,
                StatementSort.FileDoc => "doc",
                _ => "text " + statement.Text,
            };
            // Those of a list are merged together, whichever line a member stands on.
            var nth = counts[key] = counts.GetValueOrDefault(key) + 1;
            statement.Key = nth == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} #{nth}");
        }
    }

    private static string OfProperty(PropertyInfo row, string? detail) => row.Occurrence switch
    {
        Occurrence.Once => OfOnce(row),
        Occurrence.List => OfList(row),
        _ => $"many {row.Text} {detail}",
    };

    private static Dictionary<int, string> DetailsOf(Symbol symbol, Func<Symbol, string> nameOf)
    {
        var details = new Dictionary<int, string>();
        foreach (var fact in FactReader.Read(symbol, nameOf))
        {
            if (fact.Info is not { Occurrence: Occurrence.Many }) continue;
            var at = fact.Syntax.Node.Position;
            // A property that raises several topics is one statement, known by the event.
            var detail = fact.Key.Detail;
            details[at] = fact.Info.Keyword == Keyword.Raise ? detail[(detail.LastIndexOf(" at ", StringComparison.Ordinal) + 1)..] : detail;
        }
        return details;
    }
}
