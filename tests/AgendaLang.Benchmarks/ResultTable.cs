using System.Globalization;
using System.Text.Json;

namespace AgendaLang.Benchmarks;

/// <summary>A table of results: Markdown on standard output, and where a file is named, a line of JSON a row, for programs.</summary>
internal sealed class ResultTable
{
    private readonly string _name;
    private readonly string[] _columns;

    /// <summary>Begins a table.</summary>
    /// <param name="name">What it is called in JSON.</param>
    /// <param name="columns">The columns, in JSON the names of the values.</param>
    public ResultTable(string name, params string[] columns)
    {
        (_name, _columns) = (name, columns);
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select(_ => "---:|"))}");
    }

    /// <summary>The file that rows go to as JSON, too; null for none.</summary>
    public static string? Json { get; set; }

    /// <summary>Writes a row, a cell a column; numbers as they are to be read.</summary>
    public void Row(params object[] cells)
    {
        var texts = Array.ConvertAll(cells, cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!);
        Console.WriteLine($"| {string.Join(" | ", texts)} |");
        if (Json == null) return;
        var row = new Dictionary<string, object> { ["table"] = _name };
        foreach (var (column, text) in _columns.Zip(texts))
            row[column] = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : text;
        File.AppendAllText(Json, JsonSerializer.Serialize(row) + "\n");
    }
}
