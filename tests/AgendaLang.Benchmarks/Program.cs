using System.Globalization;
using AgendaLang.Benchmarks;
using AgendaLang.Benchmarks.Reading;
using BenchmarkDotNet.Running;

// quick [read|keystroke|recovery|names|format|rules|edits]…   all that is promised, in some minutes
// fingerprint FOLDER                              what reading the agendas of a folder gives, as one number
// write sessions FOLDER COUNT [FILES]             agendas with so many sessions, as files
// merge                                           conflicts and wrong merges, ours against git merge-file
// anything else                                   BenchmarkDotNet: --filter '*'
switch (args)
{
    case ["quick", .. var parts]:
        Quick.Run(parts);
        break;
    case ["fingerprint", var folder]:
        Fingerprint.Print(folder);
        break;
    case ["merge"]:
        MergeWorkload.Run();
        break;
    case ["write", "sessions", var folder, var count, .. var files]:
        RuleSpeed.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), files is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
        break;
}
