namespace AgendaLang.Exchange.Exporting;

/// <summary>What was written.</summary>
/// <param name="Content">The bytes of the file; of texts in UTF-8.</param>
/// <param name="Notices">What could not be written, as sentences.</param>
public sealed record Exported(ReadOnlyMemory<byte> Content, IReadOnlyList<string> Notices);
