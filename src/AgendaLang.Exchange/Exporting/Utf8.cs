using System.Text;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Long texts as bytes, without a copy of them as strings.</summary>
internal static class Utf8
{
    /// <summary>Texts one after the other in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Of(params ReadOnlySpan<StringBuilder> texts)
    {
        // A pair of surrogates that two chunks share is counted as more than it is.
        var most = 0;
        foreach (var text in texts)
            foreach (var chunk in text.GetChunks()) most = checked(most + Encoding.UTF8.GetByteCount(chunk.Span));
        var bytes = new byte[most];
        var encoder = Encoding.UTF8.GetEncoder();
        var count = 0;
        foreach (var text in texts)
            foreach (var chunk in text.GetChunks()) count += encoder.GetBytes(chunk.Span, bytes.AsSpan(count), flush: false);
        count += encoder.GetBytes([], bytes.AsSpan(count), flush: true);
        return bytes.AsMemory(0, count);
    }
}
