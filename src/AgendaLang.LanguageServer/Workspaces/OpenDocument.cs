using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>A document that the client has open.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Version">Its version, as the client counts.</param>
/// <param name="Source">Its text, with the path by which it is known.</param>
internal sealed record OpenDocument(string Uri, int Version, SourceText Source)
{
    /// <summary>The path by which it is known.</summary>
    public string Path => Source.Path;

    /// <summary>What reading it gives.</summary>
    public FileRead Read { get; } = new(Source);
}
