using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>One file in an editor, with what its names can mean.</summary>
internal sealed class EditorDocument
{
    internal EditorDocument(EditorWorkspace workspace, AgendaFile file)
    {
        Workspace = workspace;
        File = file;
        Set = workspace.Loader.SetOf(file);
    }

    /// <summary>The workspace that it belongs to.</summary>
    public EditorWorkspace Workspace { get; }

    /// <summary>The file.</summary>
    public AgendaFile File { get; }

    /// <summary>The path of the file.</summary>
    public string Path => File.Path;

    /// <summary>Its text.</summary>
    public SourceText Source => File.Source;

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree => File.Tree;

    /// <summary>The file with all that it uses: what its names can mean.</summary>
    public AgendaSet Set { get; }
}
