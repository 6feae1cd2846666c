using AgendaLang.Benchmarks;
using AgendaLang.Benchmarks.Reading;
using BenchmarkDotNet.Running;

// quick [read|keystroke|recovery|names|format]…   all that is promised, in some minutes
// fingerprint FOLDER                              what reading the agendas of a folder gives, as one number
// anything else                                   BenchmarkDotNet: --filter '*'
switch (args)
{
    case ["quick", .. var parts]:
        Quick.Run(parts);
        break;
    case ["fingerprint", var folder]:
        Fingerprint.Print(folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
        break;
}
