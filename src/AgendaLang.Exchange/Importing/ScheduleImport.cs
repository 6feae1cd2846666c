using AgendaLang.Exchange.Importing.Reading;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Importing;

/// <summary>Makes agendas from schedules of other programs.</summary>
/// <remarks>
/// The same source always gives the same text, and what did not change between two versions of a source has the same text in both. Nothing outside
/// the source is read: what it refers to, an external entity or an attachment, is not followed.
/// </remarks>
public static class ScheduleImport
{
    /// <summary>The largest source that is read, in bytes; what is larger gives a problem.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxMessageLength = 1000;

    /// <summary>Imports a source.</summary>
    /// <param name="path">The path under which the agenda is known.</param>
    /// <param name="source">The source's bytes.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">The options name a zone that does not exist, or an event id that is none.</exception>
    /// <exception cref="InvalidOperationException">The agenda cannot be read again: a defect of ours.</exception>
    public static ImportResult Import(string path, ReadOnlyMemory<byte> source, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Zone is { } zone && !TimeZones.IsKnown(zone)) throw new ArgumentException($"There is no time zone {zone}.", nameof(options));
        if (options.EventId is { } id && !IdText.IsId(id)) throw new ArgumentException($"{id} is not an id.", nameof(options));
        try
        {
            if (source.Length > MaxBytes) throw new ImportProblemException("The file is larger than 16 MiB.");
            var schedule = Read(source, options.Format ?? FormatDetection.Of(source.Span));
            if (schedule.Entries.Count == 0) throw new ImportProblemException("There is nothing in the schedule: no session was found.");
            var text = new AgendaWriter(schedule, options).Write();
            return new(Canonical(path, text), null, [.. schedule.Losses.Notices()]);
        }
        catch (ImportProblemException problem)
        {
            return new(null, new(Losses.Cut(problem.Message, MaxMessageLength), problem.Line), []);
        }
    }

    private static Schedule Read(ReadOnlyMemory<byte> source, ImportFormat format) => format switch
    {
        ImportFormat.ScheduleXml => ScheduleXmlReader.Read(source),
        ImportFormat.ScheduleJson => ScheduleJsonReader.Read(SourceDecoding.Text(source.Span)),
        ImportFormat.Calendar => CalendarReader.Read(SourceDecoding.Text(source.Span)),
        _ => CsvScheduleReader.Read(SourceDecoding.Text(source.Span)),
    };

    private static SourceText Canonical(string path, string text)
    {
        var formatted = AgendaFormatter.Format(new SourceText(path, text));
        var agenda = new SourceText(path, formatted.Text);
        if (System.Text.Encoding.UTF8.GetByteCount(agenda.Text) > MaxBytes) throw new ImportProblemException("The agenda would be larger than 16 MiB, more than is ever read again.");
        var findings = SyntaxTree.Parse(agenda).Findings;
        return !findings.Any() && formatted.Refusal is null
            ? agenda
            : throw new InvalidOperationException($"The imported agenda cannot be read: {formatted.Refusal ?? findings.First().Message}");
    }
}
