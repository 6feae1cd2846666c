namespace AgendaLang.Text;

/// <summary>Scripts of code points (UAX #24, property Script).</summary>
internal static partial class Scripts
{
    // Scripts that are written together share a bit (UTS #39, section 5.1: Jpan, Kore, Hanb).
    private const uint Japanese = 1;
    private const uint Korean = 2;
    private const uint HanWithBopomofo = 4;

    /// <summary>Number of the code point's script; 0 where it has none.</summary>
    public static byte Of(int point)
    {
        var rows = Rows;
        var (low, high) = (0, rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (rows[middle] >> 8 <= point)
                low = middle;
            else
                high = middle - 1;
        }

        return (byte)rows[low];
    }

    /// <summary>English name of a script: "Latin".</summary>
    public static string NameOf(byte script) => Names.Split('|')[script];

    /// <summary>Whether characters of the script go with any other: digits, hyphens, most combining marks.</summary>
    public static bool IsShared(byte script) => script <= Inherited;

    /// <summary>The ways of writing that the script belongs to, for <see cref="Meet"/>.</summary>
    public static uint WritingOf(byte script) => script switch
    {
        Han => Japanese | Korean | HanWithBopomofo,
        Hiragana or Katakana => Japanese,
        Hangul => Korean,
        Bopomofo => HanWithBopomofo,
        _ => (uint)script << 8,
    };

    /// <summary>The ways of writing common to both; 0 where the scripts are not written together.</summary>
    public static uint Meet(uint left, uint right) => left == right ? left : left < 256 && right < 256 ? left & right : 0;
}
