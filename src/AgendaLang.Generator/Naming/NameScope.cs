namespace AgendaLang.Generator.Naming;

/// <summary>Names of one place in the code, where each can stand once.</summary>
/// <param name="reserved">Names that stand there already, or would hide others.</param>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The names for some ids, in order: each as it is called, with <c>_</c> where that is reserved, with a number where another has it already.</summary>
    public static string[] Of(IEnumerable<string> names, IEnumerable<string> reserved)
    {
        var scope = new NameScope(reserved);
        var wanted = names.Select(scope.Free).ToArray();
        // Nobody loses a name to somebody's number.
        scope._wanted.UnionWith(wanted);
        return Array.ConvertAll(wanted, scope.Take);
    }

    /// <summary>Takes a name, or the first free one with a number.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name)) return name;
        var number = _numbers.GetValueOrDefault(name, 1);
        string numbered;
        do numbered = FormattableString.Invariant($"{name}{++number}");
        while (_wanted.Contains(numbered) || _reserved.Contains(numbered) || !_taken.Add(numbered));
        _numbers[name] = number;
        return numbered;
    }

    private string Free(string name)
    {
        while (_reserved.Contains(name)) name += "_";
        return name;
    }
}
