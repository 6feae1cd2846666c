using System.Globalization;
using AgendaLang.Exchange.Starting;
using AgendaLang.Language;

namespace AgendaLang.Cli.Commands;

/// <summary>The answers to what a new agenda needs: from options, else from whoever can be asked, else left open.</summary>
/// <param name="questions">Who can be asked; null for nobody.</param>
internal sealed class NewAnswers(IQuestions? questions)
{
    private const string Another = "another";

    /// <summary>The kinds, as they are written.</summary>
    public static readonly (string Word, StartKind Kind)[] Kinds = [("summit", StartKind.Summit), ("visit", StartKind.Visit), ("conference", StartKind.Conference)];

    /// <summary>A list as it is written: with commas between.</summary>
    public static IReadOnlyList<string> List(string? written) => [.. (written ?? "").Split([',', ';', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>What it is for.</summary>
    /// <exception cref="CommandProblem">Nobody says it.</exception>
    public StartKind Kind(string? written)
    {
        var words = Kinds.Select(kind => kind.Word).ToArray();
        written ??= questions?.Choose("What is the agenda for?", words) ?? throw new CommandProblem("What for? \"agenda new summit NAME\", \"agenda new visit NAME\" or \"agenda new conference NAME\".");
        return Kinds.FirstOrDefault(kind => kind.Word == written) is { Word: not null } known ? known.Kind
            : throw new CommandProblem($"agenda new takes summit, visit or conference, not \"{written}\".{CommandLine.DidYouMean(written, words)}");
    }

    /// <summary>A line of text that must be said.</summary>
    public string Needed(string? written, string question, string hint, string missing)
    {
        written ??= questions?.Ask(question, hint, answer => string.IsNullOrWhiteSpace(answer) ? "It needs one." : null);
        return string.IsNullOrWhiteSpace(written) ? throw new CommandProblem(missing) : written;
    }

    /// <summary>A line of text that may be left open.</summary>
    public string? Optional(string? written, string question, string hint)
    {
        written ??= questions?.Ask(question, hint, _ => null);
        return string.IsNullOrWhiteSpace(written) ? null : written.Trim();
    }

    /// <summary>A line of text that may be left open, else must be of a shape.</summary>
    /// <exception cref="CommandProblem">An option has another shape.</exception>
    public string? Checked(string? written, string question, string hint, Func<string, string?> problemOf)
    {
        if (!string.IsNullOrWhiteSpace(written) && problemOf(written) is { } problem) throw new CommandProblem(problem);
        written ??= questions?.Ask(question, hint, answer => string.IsNullOrWhiteSpace(answer) ? null : problemOf(answer));
        return string.IsNullOrWhiteSpace(written) ? null : written.Trim();
    }

    /// <summary>The zone: that of the host's state if it has one only.</summary>
    public string? Zone(string? written, string? host)
    {
        if (written is null && questions is not null && host is not null && AgendaStarter.ZonesOf(host) is { Count: > 1 } several)
        {
            var chosen = questions.Choose("On which clock?", [.. several, Another]);
            if (chosen != Another) return chosen;
        }
        if (written is null && host is not null && AgendaStarter.ZonesOf(host) is [var only]) return only;
        return Checked(written, "On which clock?", "a zone such as Asia/Almaty; empty if it is not known, then nothing has a time", ZoneProblem);
    }

    /// <summary>Reads days: <c>2026-05-14</c>, <c>2026-05-14..2026-05-16</c>.</summary>
    public static (DateOnly From, DateOnly? Until)? Dates(string written)
    {
        var ends = written.Trim().Split("..");
        if (ends.Length > 2 || !Date(ends[0], out var from)) return null;
        if (ends.Length == 1) return (from, null);
        return Date(ends[1], out var until) && until >= from ? (from, until) : null;

        static bool Date(string text, out DateOnly date) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>What is wrong with days.</summary>
    public static string? DatesProblem(string written) => Dates(written) is not var (from, until)
        ? $"Days are written like 2026-05-14 or 2026-05-14..2026-05-16, not \"{written}\"."
        : AgendaStarter.ProblemOf(new(StartKind.Summit, "X") { From = from, Until = until });

    /// <summary>What is wrong with a domain.</summary>
    public static string? DomainProblem(string written) =>
        written.Trim() is { Length: < 254 } domain && Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.All(char.IsAscii) ? null : $"A domain is written like protocol.example, not \"{written}\".";

    private static string? ZoneProblem(string written) => TimeZones.IsKnown(written.Trim()) ? null
        : $"There is no time zone \"{written}\".{CommandLine.DidYouMean(written, TimeZones.All)} Zones are written like Europe/Paris or Asia/Almaty.";
}
