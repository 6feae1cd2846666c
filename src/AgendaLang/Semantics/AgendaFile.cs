using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>One file of an agenda as it was read: its tree, the files it uses, what it declares and refers to.</summary>
/// <remarks>One object for a path in one load, shared by all sets that hold the file. Immutable once loaded.</remarks>
public sealed class AgendaFile
{
    private FileSymbols? _symbols;

    internal AgendaFile(FileRead read, string path, SyntaxTree? tree)
    {
        Path = path;
        Read = read;
        Tree = tree ?? SyntaxTree.Parse(read.Source ?? new SourceText(path, ""));
    }

    /// <summary>The path, as <see cref="IAgendaFiles"/> knows it.</summary>
    public string Path { get; }

    /// <summary>Its text; empty if it could not be read.</summary>
    public SourceText Source => Tree.Source;

    /// <summary>Its tree; that of an empty text if it could not be read.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Whether it could be read.</summary>
    public bool IsReadable => Read.Source != null;

    /// <summary>Its <c>use</c> lines, as far as they name something, in order.</summary>
    public ImmutableArray<UseLink> Uses { get; internal set; } = [];

    /// <summary>What it declares, in order of text.</summary>
    public IReadOnlyList<Symbol> Symbols => Names.Symbols;

    /// <summary>What reading gave.</summary>
    internal FileRead Read { get; }

    /// <summary>Its names.</summary>
    internal FileSymbols Names => _symbols ??= new(this);

    /// <summary>What its names lead to; null until its set was asked.</summary>
    internal FileBinding? Binding { get; set; }

    /// <summary>What the rules found in it, once they were asked. Kept with the file as long as neither it nor what it uses changes.</summary>
    internal object? Checked { get; set; }

    /// <summary>What was found in the set of which it is the root. Kept like <see cref="Checked"/>.</summary>
    internal object? CheckedSet { get; set; }

    /// <summary>What compiled agendas hold of it, once somebody asked. Kept like <see cref="Checked"/>.</summary>
    internal object? Compiled { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>A <c>use</c> line and where it leads.</summary>
/// <param name="Span">The text that names the file, with its quotes.</param>
/// <param name="Written">What the text says.</param>
/// <param name="Target">What the workspace makes of it.</param>
/// <param name="File">The file; null unless there is one.</param>
public sealed record UseLink(TextSpan Span, string Written, UseTarget Target, AgendaFile? File)
{
    /// <summary>Whether it leads to a file that could be read.</summary>
    public bool IsResolved => File is { IsReadable: true };

    internal Location In(AgendaFile file) => new(file.Source, Span);
}
