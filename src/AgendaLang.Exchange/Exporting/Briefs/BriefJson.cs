using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>A brief for programs: <c>agenda-brief/1</c>. What is absent is left out.</summary>
internal sealed class BriefJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Utf8JsonWriter _json;
    private readonly PageContext _context;

    private BriefJson(Utf8JsonWriter json, PageContext context) => (_json, _context) = (json, context);

    public static string Of(BriefFacts facts, PageContext context, IReadOnlyList<BriefFinding> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) new BriefJson(json, context).Write(facts, findings);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private void Write(BriefFacts facts, IReadOnlyList<BriefFinding> findings)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", "agenda-brief/1");
        if (facts.Set.Audience is { } audience) Term("audience", audience);
        _json.WriteStartObject("for");
        Declared(facts.Who);
        if (facts.Who is Person person)
        {
            Text("office", person.Office);
            Paths("of", person.Of);
        }
        _json.WriteEndObject();
        Text("homeZone", _context.Second?.Id);
        Array("events", facts.Events, Event);
        Array("requests", facts.Requests, Request);
        Array("proposals", facts.Proposals, Proposal);
        Array("requestsToThem", facts.RequestsToThem, Request);
        Array("othersRaise", facts.OthersRaise, Dealing);
        Array("toRead", facts.ToRead, Document);
        Array("findings", findings, finding =>
        {
            Text("severity", finding.Severity);
            Text("rule", finding.Rule);
            Text("message", finding.Message);
            Text("help", finding.Help);
            Text("file", finding.File);
            _json.WriteNumber("line", finding.Line);
        });
        _json.WriteEndObject();
    }

    private void Event(BriefEvent each)
    {
        Declared(each.Event);
        Term("status", each.Event.Status);
        if (each.Event.Date is { } from) Date("from", from);
        if (each.Event.LastDate is { } until && until != each.Event.Date) Date("until", until);
        Text("zone", each.Event.Zone);
        Text("at", each.Event.At?.Path);
        Array("programme", each.Days.SelectMany(day => day.Entries), Entry);
    }

    private void Entry(BriefEntry entry)
    {
        var session = entry.Entry.Session;
        if (session is null)
        {
            Text("kind", "break");
            Text("name", entry.Entry.Break!.Name);
        }
        else
        {
            Declared(session);
            Term("status", session.Status);
            if (!session.IsLive) _json.WriteBoolean("isOff", true);
        }
        if (entry.Entry.Date is { } date) Date("date", date);
        Text("time", entry.Entry.Time?.ToString());
        Instant("start", entry.Entry.Start);
        Instant("end", entry.Entry.End);
        if (_context.Second is { } home && entry.Entry is { Start: { } start, Date: { } on }) Text("homeTime", home.Shows(start, entry.Entry.End, on));
        Text("in", entry.Entry.In?.Path);
        if (entry.IsChair) _json.WriteBoolean("chairs", true);
        if (entry.IsHost) _json.WriteBoolean("hosts", true);
        Array("speaks", entry.Speeches, speech =>
        {
            Text("who", speech.Who.Path);
            if (speech.Duration is { } length) _json.WriteNumber("minutes", (int)length.TotalMinutes);
            Text("as", speech.As);
            Paths("for", speech.For);
            Text("item", (speech.In as Item)?.Path);
        });
        Paths("with", entry.With);
        if (session is not null)
        {
            Paths("items", session.AllItems);
            Paths("topics", session.Topics);
        }
        if (entry.Next?.Entry.Session is not { } next) return;
        _json.WriteStartObject("next");
        Text("session", next.Path);
        Instant("start", entry.Next.Entry.Start);
        Text("in", next.In?.Path);
        if (entry.Between is { } between) _json.WriteNumber("minutesBetween", (int)between.TotalMinutes);
        if (entry.Way is { } way) _json.WriteNumber("wayMinutes", (int)way.TotalMinutes);
        _json.WriteEndObject();
    }

    private void Dealing(Declaration dealing)
    {
        switch (dealing)
        {
            case Proposal proposal:
                Proposal(proposal);
                break;
            case Request request:
                Request(request);
                break;
            case Statement statement:
                Declared(statement);
                Paths("by", statement.By);
                if (statement.On is { } on) Date("on", on.From);
                Paths("about", statement.About);
                Text("says", statement.Says);
                break;
        }
    }

    private void Proposal(Proposal proposal)
    {
        Declared(proposal);
        Standing(proposal.Status, proposal.StatusDate, proposal.StatusReason, proposal.By, proposal.On, proposal.Because);
        Raised(proposal.Raises);
        Array("invites", proposal.Invitations, invitation =>
        {
            Text("guest", invitation.Guest.Path);
            Text("ledBy", invitation.LedBy?.Path);
            Text("to", invitation.To?.Path);
            Term("as", invitation.As);
        });
    }

    private void Request(Request request)
    {
        Declared(request);
        Standing(request.Status, request.StatusDate, request.StatusReason, request.By, request.On, request.Because);
        Paths("to", request.To);
        Raised(request.Raises);
    }

    private void Standing(ProposalStatus status, DateOnly? date, string? reason, IReadOnlyList<Declaration> by, Period? on, string? because)
    {
        Term("status", status);
        if (date is { } since) Date("statusDate", since);
        Text("statusReason", reason);
        Paths("by", by);
        if (on is { } made) Date("on", made.From);
        Text("because", because);
    }

    private void Raised(IReadOnlyList<Raised> raises) => Array("raises", raises, raised =>
    {
        Paths("topics", raised.Topics);
        Text("at", raised.At?.Path);
    });

    private void Document(Document document)
    {
        Declared(document);
        Text("number", document.Number);
        Term("status", document.Status);
        Paths("by", document.By);
        if (document.On is { } on) Date("on", on.From);
        Paths("usedIn", document.UsedIn);
    }

    private void Declared(Declaration declaration)
    {
        Text("id", declaration.Path);
        Term("kind", declaration.DeclaredAs);
        Text("name", _context.Phrases.Name(declaration).Text);
    }

    private void Text(string name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    private void Term<T>(string name, T word) where T : struct, Enum => _json.WriteString(name, JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()));

    private void Date(string name, DateOnly date) => _json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private void Instant(string name, DateTimeOffset? moment)
    {
        if (moment is { } known) _json.WriteString(name, known.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    private void Paths(string name, IEnumerable<Declaration> declarations)
    {
        var paths = declarations.Select(each => each.Path).ToList();
        if (paths.Count == 0) return;
        _json.WriteStartArray(name);
        foreach (var path in paths) _json.WriteStringValue(path);
        _json.WriteEndArray();
    }

    private void Array<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        var all = values.ToList();
        if (all.Count == 0) return;
        _json.WriteStartArray(name);
        foreach (var value in all)
        {
            _json.WriteStartObject();
            write(value);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }
}
