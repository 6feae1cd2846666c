namespace AgendaLang.Findings;

/// <summary>What is set for one file.</summary>
internal sealed class FileSettings
{
    /// <summary>Severities by the id of their rule.</summary>
    public Dictionary<string, ConfiguredSeverity> Severities { get; } = new(StringComparer.Ordinal);

    /// <summary><c>agenda_language</c>.</summary>
    public string? Language { get; set; }

    /// <summary><c>agenda_domain</c>.</summary>
    public string? Domain { get; set; }
}

/// <summary>What the <c>.editorconfig</c> of a folder says about agendas, on top of what holds in the folder around it.</summary>
internal sealed class FolderSettings
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";
    private const string LanguageKey = "agenda_language";
    private const string DomainKey = "agenda_domain";

    // Takes the effect of a setting away.
    private const string Unset = "unset";

    private readonly string _folder;
    private readonly FolderSettings? _outer;
    private readonly List<(EditorConfigSection Section, List<Action<FileSettings>> Settings)> _sections = [];
    private readonly List<EditorConfigProblem> _problems = [];

    private FolderSettings(string folder, FolderSettings? outer)
    {
        _folder = folder;
        _outer = outer;
    }

    /// <summary>The lines of the file that mean nothing.</summary>
    public IReadOnlyList<EditorConfigProblem> Problems => _problems;

    /// <summary>What a file says; null if nothing about agendas.</summary>
    public static FolderSettings? Of(string folder, EditorConfigFile file, FolderSettings? outer)
    {
        var settings = new FolderSettings(folder, outer);
        foreach (var section in file.Sections)
        {
            var list = new List<Action<FileSettings>>();
            foreach (var pair in section.Pairs)
                if (settings.SettingOf(pair) is { } setting) list.Add(setting);
            if (list.Count > 0) settings._sections.Add((section, list));
        }
        return settings._sections.Count == 0 && settings._problems.Count == 0 ? null : settings;
    }

    /// <summary>Sets what holds for a file: first what is said farther away.</summary>
    public void ApplyTo(FileSettings settings, string fullPath)
    {
        _outer?.ApplyTo(settings, fullPath);
        var relative = fullPath[_folder.Length..];
        foreach (var (section, list) in _sections)
        {
            if (!section.IsAbout(relative)) continue;
            foreach (var set in list) set(settings);
        }
    }

    private Action<FileSettings>? SettingOf(EditorConfigPair pair)
    {
        var value = pair.Value.Equals(Unset, StringComparison.OrdinalIgnoreCase) ? null : pair.Value;
        switch (pair.Key)
        {
            case LanguageKey:
                return settings => settings.Language = value;
            case DomainKey:
                return settings => settings.Domain = value;
        }
        if (pair.Key.Length <= Prefix.Length + Suffix.Length
            || !pair.Key.StartsWith(Prefix, StringComparison.Ordinal) || !pair.Key.EndsWith(Suffix, StringComparison.Ordinal)) return null;
        var id = pair.Key[Prefix.Length..^Suffix.Length];
        // As with compilers, ids may be written in any case, and names are none.
        if (RuleCatalogue.Find(id) is not { } rule)
            return id.StartsWith("agl", StringComparison.Ordinal) ? Problem(pair, $"There is no rule {id.ToUpperInvariant()}.") : null;
        if (!rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            return Problem(pair, $"A rule is named by its id here: {Prefix}{rule.Id}{Suffix}.");
        if (rule.IsFixed) return Problem(pair, $"The severity of {rule.Id} cannot be changed: it is about reading the text.");
        if (SeverityOf(value) is not { } severity)
            return Problem(pair, $"The severity of {rule.Id} is error, warning, suggestion, silent, none or default, not \"{pair.Value}\".");
        return settings => settings.Severities[rule.Id] = severity;
    }

    private Action<FileSettings>? Problem(EditorConfigPair pair, string message)
    {
        _problems.Add(new(_folder, pair.Line, message));
        return null;
    }

    private static ConfiguredSeverity? SeverityOf(string? value)
    {
        if (value == null) return ConfiguredSeverity.Default;
        // A remark behind the value is none for EditorConfig; the C# compiler takes it for one, and no severity holds such a sign.
        var remark = value.AsSpan().IndexOfAny('#', ';');
        var word = (remark < 0 ? value : value[..remark]).TrimEnd().ToLowerInvariant();
        return word switch
        {
            "error" => ConfiguredSeverity.Error,
            "warning" => ConfiguredSeverity.Warning,
            "suggestion" => ConfiguredSeverity.Information,
            "silent" => ConfiguredSeverity.Silent,
            "none" => ConfiguredSeverity.None,
            "default" => ConfiguredSeverity.Default,
            _ => null,
        };
    }
}
