using AgendaLang.Comparing;
using AgendaLang.Compiling;
using AgendaLang.Formatting;
using AgendaLang.Merging;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

// Texts with their paths; where they come from is up to the program.
var parties = new SourceText("parties.agenda", """
    country kz "Kazakhstan"
    country us "United States"

    person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
    person gor "Sergio Gor" of us as "Special Envoy" rank special-envoy

    place astana "Astana" in kz zone Asia/Almaty

    topic trade "Trade"

    """);
var visit = new SourceText("visit.agenda", """
    use "parties.agenda"

    meeting talks "Talks in Astana" between us, kz on 2025-10-29 at astana {
        host kz
        delegation us led by gor
        delegation kz led by tokayev

        session opening "Opening" 10:00-11:00 chair tokayev discuss trade
    }

    """);

// Read: a tree comes back whatever the text holds.
var tree = SyntaxTree.Parse(visit);
foreach (var declaration in tree.Declarations) Console.WriteLine($"{declaration.Kind} {declaration.Id.Text}");

// Check: the files that are asked for, with all that they use.
var wrong = new SourceText("visit.agenda", visit.Text.Replace("discuss trade", "discuss trad", StringComparison.Ordinal));
var check = AgendaChecker.Check([new([wrong.Path], IsFolder: false)], new TextFiles(parties, wrong));
foreach (var finding in check.Findings)
{
    var (line, column) = finding.Location.Source.PositionOf(finding.Location.Span.Start);
    Console.WriteLine($"{finding.Location.Source.Path}({line + 1},{column + 1}): {finding.Severity} {finding.Rule.Id}: {finding.Message}");
}

// Format: canonical form, or why not.
Console.WriteLine(AgendaFormatter.Format(new SourceText("topics.agenda", "topic   water  \"Water\"\n")).Text.TrimEnd());

// Understand: who, when and where, with what follows from what is written.
var loader = new FileLoader(new TextFiles(parties, visit));
var agenda = loader.SetOf(loader.Load("visit.agenda"));
foreach (var session in new AgendaModel(agenda).Events.Single().Sessions)
    Console.WriteLine($"{session.Symbol.Name}: {session.Timing?.Start}, {session.Timing?.Minutes} min");

// The same as records for programs, and as JSON.
Console.WriteLine(CompiledSet.Of(agenda).Models.Meetings.Single().Name);

// Compare two states by meaning.
var later = new SourceText("visit.agenda", visit.Text.Replace("10:00-11:00", "10:30-11:30", StringComparison.Ordinal));
var comparison = AgendaComparer.Compare(
    AgendaState.Load(loader, [visit.Path]),
    AgendaState.Load(new FileLoader(new TextFiles(parties, later), previous: loader), [later.Path]));
foreach (var change in comparison.Changes) Console.WriteLine($"{change.Change}: {change.Sentence}");

// Merge two changes of one line.
var renamed = visit.Text.Replace("\"Opening\"", "\"Opening session\"", StringComparison.Ordinal);
var merge = AgendaMerger.Merge(new([parties, visit], [parties, later], [parties, new(visit.Path, renamed)]));
Console.WriteLine($"clean: {merge.IsClean}");
Console.WriteLine(merge.Files.Single(file => file.Path == visit.Path).Text!.Split('\n').Single(line => line.Contains("session opening", StringComparison.Ordinal)).Trim());
