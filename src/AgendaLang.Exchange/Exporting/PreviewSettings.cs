namespace AgendaLang.Exchange.Exporting;

/// <summary>What a page has beyond an export, so that an editor can show it beside its source.</summary>
public sealed record PreviewSettings
{
    private const int ShortestNonce = 16;
    private const int LongestNonce = 128;

    private readonly string? _nonce;

    /// <summary>Where a declaration stands in its source, by its path, in whatever words the editor understands; null if it does not say. It becomes the attribute <c>data-source</c>.</summary>
    public required Func<string, string?> SourceOf { get; init; }

    /// <summary>Lets a script and a style of the editor's own run on the page, whose policy allows no others; null for none.</summary>
    /// <exception cref="ArgumentException">It is not one (<see cref="IsNonce"/>).</exception>
    public string? Nonce
    {
        get => _nonce;
        init => _nonce = value is null || IsNonce(value) ? value : throw new ArgumentException("A nonce is 16 to 128 letters, digits and + / - _ =.", nameof(value));
    }

    /// <summary>Whether a text can be a nonce of a policy: 16 to 128 characters of base64.</summary>
    public static bool IsNonce(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is >= ShortestNonce and <= LongestNonce && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '-' or '_' or '=');
    }
}

/// <summary>A page to look at beside its source.</summary>
/// <param name="Html">The page, one HTML file.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Notices">What could not be done as asked, as sentences.</param>
public sealed record PreviewedPage(string Html, string Title, IReadOnlyList<string> Notices);
