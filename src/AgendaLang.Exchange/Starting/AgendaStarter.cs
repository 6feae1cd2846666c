using System.Text;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Formatting;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Starting;

/// <summary>Begins an agenda: files that check without a finding, whatever the answers, to be gone on with.</summary>
public static class AgendaStarter
{
    private const string PartiesFile = "parties.agenda";

    /// <summary>The id that an event of a name gets, in kebab-case.</summary>
    public static string IdOf(string name, StartKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IdText.Of(PlainText.Line(name), Word(kind));
    }

    /// <summary>The zones of a state, IANA ids.</summary>
    /// <param name="party">An ISO 3166-1 code or an English name.</param>
    /// <returns>Its zones; none if it is no state.</returns>
    public static IReadOnlyList<string> ZonesOf(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return StartParties.CodeOf(party) is { } code ? StartParties.ZonesOf(code) : [];
    }

    /// <summary>Writes the files.</summary>
    /// <exception cref="ArgumentException">The name is empty, the dates are in the wrong order or too many, or a visit has not two sides.</exception>
    public static AgendaStart Write(StartPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (ProblemOf(plan) is { } problem) throw new ArgumentException(problem, nameof(plan));
        var ids = new IdSpace();
        var id = ids.Claim(IdOf(plan.Name, plan.Kind), "");
        var parties = new StartParties(plan, ids);
        var markup = new Markup(new());
        var agendas = new List<(string, string)>();
        string? format = null;
        if (parties.All.Count > 0) agendas.Add((PartiesFile, Canonical(PartiesFile, Parties(plan, parties, ids, markup, out format))));
        var main = $"{Word(plan.Kind)}.agenda";
        agendas.Add((main, Canonical(main, new StartEvent(plan, id, parties, format, ids, markup).Write(parties.All.Count > 0 ? PartiesFile : null))));
        return new(id, agendas, EditorConfig(plan.Domain), parties.Notices);
    }

    /// <summary>Why an agenda cannot be begun with these answers, in a sentence; null if it can.</summary>
    public static string? ProblemOf(StartPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (PlainText.Line(plan.Name).Length == 0) return "It needs a name.";
        if (plan is { From: null, Until: not null } || plan.Until < plan.From) return "Its last day is before its first.";
        if (plan.Until is { } until && until.DayNumber - plan.From!.Value.DayNumber >= StartPlan.MaxDays) return $"An agenda is begun with at most {Wording.Invariant($"{StartPlan.MaxDays}")} days.";
        if (plan.From is { Year: < 2 or > 9998 } || plan.Until is { Year: > 9998 }) return "Its days are outside of what clocks are known for.";
        if (plan.Kind == StartKind.Visit && new StartParties(plan, new()).All.Count != 2) return "A visit has two sides, the host and the guest.";
        return null;
    }

    /// <summary>Takes an id for a name. Where it is taken, what it is the id of tells it apart, in its own script.</summary>
    internal static string Claim(IdSpace ids, string name, string kind)
    {
        var id = IdText.Of(name, kind);
        return ids.Claim(id, Ascii.IsValid(id) ? kind : "");
    }

    internal static string Word(StartKind kind) => Wording.Word(kind);

    private static string Parties(StartPlan plan, StartParties parties, IdSpace ids, Markup markup, out string? format)
    {
        var text = new StringBuilder();
        foreach (var party in parties.All)
            text.Append(party.Code is null ? "organization " : "country ").Append(party.Id).Append(' ').Append(markup.Quote(party.Name))
                .Append(party.Code is { } code && code != party.Id ? $" code {code}" : "").Append(party.Zone is { } zone ? $" zone {zone}" : "").Append("\n\n");
        format = null;
        if (plan.Kind != StartKind.Summit || plan.Format is not { } written || PlainText.Line(written) is not { Length: > 0 } name || parties.All.Count < 2) return text.ToString();
        // C5+1 are five that know each other, and one.
        var others = parties.All.Where(party => party != parties.Host).Select(party => party.Id).ToList();
        var members = string.Join(", ", parties.All.Select(party => party.Id));
        format = Claim(ids, name.Replace("+", "plus", StringComparison.Ordinal), "format");
        if (name.EndsWith("+1", StringComparison.Ordinal) && parties.Host is { } host && others.Count > 1 && PlainText.Line(name[..^2]) is { Length: > 0 } known)
        {
            var group = Claim(ids, known, "group");
            text.Append($"group {group} {markup.Quote(known)} = {string.Join(", ", others)}\n\n");
            members = $"{group}, {host.Id}";
        }
        return text.Append($"format {format} {markup.Quote(name)} = {members}\n").ToString();
    }

    private static string Canonical(string name, string text) =>
        AgendaFormatter.Format(new SourceText(name, text)) is { Refusal: null, Text: { } canonical } ? canonical
            : throw new InvalidOperationException($"What was begun cannot be read again: {text}");

    private static string EditorConfig(string? domain) => $"""
        # How agendas are checked and written: docs/checking.md.

        [*.agenda]
        charset = utf-8
        end_of_line = lf
        insert_final_newline = true
        indent_style = space
        indent_size = 4
        # The language of names that do not say theirs.
        # agenda_language = en
        # The domain that entries of exported calendars belong to: it must not change.
        {(domain is null ? "# agenda_domain = protocol.example" : $"agenda_domain = {domain}")}

        """.ReplaceLineEndings("\n");
}
