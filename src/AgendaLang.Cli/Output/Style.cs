using AgendaLang.Findings;

namespace AgendaLang.Cli.Output;

/// <summary>Colours for a terminal (ECMA-48 SGR), or none.</summary>
internal sealed class Style(bool isOn)
{
    /// <summary>For what catches the eye.</summary>
    public string Bold(string text) => Paint("1", text);

    /// <summary>For what stands back.</summary>
    public string Dim(string text) => Paint("2", text);

    /// <summary>For what helps, and for what is added.</summary>
    public string Green(string text) => Paint("32", text);

    /// <summary>For what is taken away.</summary>
    public string Red(string text) => Paint("31", text);

    /// <summary>For code inside prose, and line numbers.</summary>
    public string Blue(string text) => Paint("36", text);

    /// <summary>For text of this severity.</summary>
    public string Severity(Severity severity, string text) => Paint(severity switch
    {
        Findings.Severity.Error => "1;31",
        Findings.Severity.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string Paint(string code, string text) => isOn && text.Length > 0 ? $"\x1b[{code}m{text}\x1b[0m" : text;
}
