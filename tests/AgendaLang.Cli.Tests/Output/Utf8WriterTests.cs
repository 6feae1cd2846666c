using System.Text;
using AgendaLang.Cli.Output;

namespace AgendaLang.Cli.Tests.Output;

public sealed class Utf8WriterTests
{
    [Fact]
    public void Letters_cut_in_two_come_out_whole()
    {
        const string Text = "Қазақстан 🤝 a\u202Eb";
        foreach (var size in new[] { 1, 2, 3, 5, 100 })
        {
            using var text = new StringWriter();
            using var stream = new Utf8Writer(text, piece => piece.Replace("\u202E", "!", StringComparison.Ordinal));
            foreach (var piece in Encoding.UTF8.GetBytes(Text).Chunk(size)) stream.Write(piece);
            Assert.Equal(Text.Replace('\u202E', '!'), text.ToString());
        }
    }
}
