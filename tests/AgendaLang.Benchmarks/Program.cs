using System.Globalization;
using AgendaLang.Benchmarks;
using AgendaLang.Benchmarks.Compiling;
using AgendaLang.Benchmarks.Reading;
using BenchmarkDotNet.Running;

// quick [--json FILE] [read|keystroke|recovery|names|format|rules|edits|compile|whole|editing|navigation|actions]…   all that is promised, in some minutes
// builds FEED ROUNDS                              builds with the package in a folder, and without
// write builds FEED FOLDER COUNT                  the projects of such builds, of so many files each: compile.sh times them
// fingerprint FOLDER                              what reading the agendas of a folder gives, as one number
// write sessions FOLDER COUNT [FILES]             agendas with so many sessions, as files
// write merge FOLDER SESSIONS PERCENT             three states of one agenda, of which each side edited so much
// merge                                           conflicts and wrong merges, ours against git merge-file
// anything else                                   BenchmarkDotNet: --filter '*'
switch (args)
{
    case ["quick", .. var parts]:
        Quick.Run(parts);
        break;
    case ["builds", var feed, var rounds]:
        BuildSpeed.Run(feed, int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    case ["fingerprint", var folder]:
        Fingerprint.Print(folder);
        break;
    case ["merge"]:
        MergeWorkload.Run();
        break;
    case ["write", "merge", var folder, var count, var percent]:
        MergeWorkload.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(percent, CultureInfo.InvariantCulture));
        break;
    case ["write", "builds", var feed, var folder, var count]:
        BuildSpeed.Write(feed, folder, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["write", "sessions", var folder, var count, .. var files]:
        RuleSpeed.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), files is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
        break;
}
