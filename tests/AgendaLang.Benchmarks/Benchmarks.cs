using System.Text;
using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Benchmarks.Reading;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Syntax;
using AgendaLang.Text;
using BenchmarkDotNet.Attributes;

namespace AgendaLang.Benchmarks;

/// <summary>Reading a whole file, beside the yardstick and the lexer alone.</summary>
[MemoryDiagnoser]
[Config(typeof(SpeedConfig))]
public class ReadBenchmarks
{
    private readonly HandWrittenReader _yardstick = new();
    private Token[] _tokens = new Token[1024];
    private string _text = "";

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _text = Inputs.Text(Lines);

    [Benchmark]
    public SyntaxTree Ours() => SyntaxTree.Parse(_text);

    [Benchmark(Baseline = true)]
    public int Yardstick() => _yardstick.Read(_text).Width;

    [Benchmark]
    public int LexerAlone() => Lexer.Read(_text, 0, _text.Length, ref _tokens);

    /// <summary>How long the text of a case is in UTF-8.</summary>
    internal static long BytesOf(int lines) => Encoding.UTF8.GetByteCount(Inputs.Text(lines));
}

/// <summary>Re-reading after a keystroke; the new text is there already.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private Keystrokes? _keystrokes;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _keystrokes = new(Inputs.Text(Lines));

    [Benchmark]
    public SyntaxTree Keystroke() => _keystrokes!.Next();
}

/// <summary>Reading what is broken; the time of one broken statement is to stay the same however many there are.</summary>
[MemoryDiagnoser]
public class RecoveryBenchmarks
{
    private string _oneBlock = "";
    private string _spread = "";

    [Params(1_000, 2_000, 4_000, 8_000)]
    public int Broken { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _oneBlock = Inputs.BrokenBlock(Broken);
        _spread = Inputs.BrokenDeclarations(Broken);
    }

    [Benchmark]
    public SyntaxTree InOneBlock() => SyntaxTree.Parse(_oneBlock);

    [Benchmark]
    public SyntaxTree InManyDeclarations() => SyntaxTree.Parse(_spread);
}

/// <summary>Checking 100,000 declarations over 100 files.</summary>
[MemoryDiagnoser]
public class NamesBenchmarks
{
    private readonly MemoryFiles _files = new(NamesGenerator.Files(Inputs.Declarations, Inputs.DeclarationFiles));

    [Benchmark]
    public CheckResult Check() => AgendaChecker.Check([_files.Everything], _files);
}

/// <summary>Formatting 100,000 lines.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private readonly SourceText _source = new("generated.agenda", Inputs.Text(100_000));

    [Benchmark]
    public FormatResult Format() => AgendaFormatter.Format(_source);
}
