using AgendaLang.Findings;
using Microsoft.CodeAnalysis;

namespace AgendaLang.Generator.Inputs;

/// <summary>An <c>.editorconfig</c> file around an agenda.</summary>
/// <param name="Folder">Its folder, absolute, with <c>/</c> between its parts and at its end.</param>
/// <param name="Text">Its text.</param>
internal sealed record EditorConfigInput(string Folder, string Text)
{
    /// <summary>That of an additional file; null if the file is something else, or cannot be read.</summary>
    public static EditorConfigInput? Of(AdditionalText file, CancellationToken cancellation)
    {
        var path = FilePaths.WithSlashes(FilePaths.Normal(file.Path));
        return FilePaths.Name(path) == EditorConfigFile.Name && file.GetText(cancellation) is { } text ? new(FilePaths.Folder(path), text.ToString()) : null;
    }
}
