using AgendaLang.Exchange.Importing;
using AgendaLang.Formatting;
using AgendaLang.Syntax;

namespace AgendaLang.Fuzz.Targets;

/// <summary>An import gives an agenda that can be read, in canonical form, or says why not.</summary>
internal static class Import
{
    /// <summary>Imports a source as a format, and as what it looks like.</summary>
    public static void Try(byte[] source, ImportFormat format)
    {
        Try(source, new ImportOptions { Format = format });
        Try(source, new ImportOptions { Zone = "Asia/Almaty", EventId = "forum" });
    }

    private static void Try(byte[] source, ImportOptions options)
    {
        var result = ScheduleImport.Import("a.agenda", source, options);
        BrokenPromiseException.Unless(result.Agenda is null == result.Problem is not null, "Neither an agenda nor a problem, or both.");
        if (result.Problem is { } problem) BrokenPromiseException.Unless(problem.Message.Length > 0 && problem.Line is null or > 0, "A problem without words or place.");
        if (result.Agenda is not { } agenda) return;
        BrokenPromiseException.Unless(!SyntaxTree.Parse(agenda).Findings.Any(), "The agenda cannot be read.");
        BrokenPromiseException.Unless(AgendaFormatter.Format(agenda).Text == agenda.Text, "The agenda is not in canonical form.");
        BrokenPromiseException.Unless(ScheduleImport.Import("a.agenda", source, options).Agenda?.Text == agenda.Text, "Imported twice gives another text.");
    }
}
