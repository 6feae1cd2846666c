using CsCheck;
using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Findings;

/// <summary>Sections of <c>.editorconfig</c> are about the files that the specification says, and its core tests.</summary>
public sealed class EditorConfigGlobTests
{
    [Theory]
    // *
    [InlineData("a*e.c", "ace.c ae.c abcde.c x/ae.c", "a/e.c e.c")]
    [InlineData("*", "a .editorconfig x/y", "")]
    [InlineData("Bar/*", "Bar/foo.txt Bar/.editorconfig", "Bar foo.txt x/Bar/foo.txt Bar/x/y")]
    // **
    [InlineData("a**z.c", "a/z.c amnz.c am/nz.c a/mnz.c amn/z.c a/mn/z.c x/a/z.c", "b/z.c")]
    [InlineData("b/**z.c", "b/z.c b/mnz.c b/mn/z.c", "bmnz.c bm/nz.c bmn/z.c x/b/z.c")]
    [InlineData("c**/z.c", "c/z.c cmn/z.c c/mn/z.c", "cmnz.c cm/nz.c c/mnz.c")]
    [InlineData("d/**/z.c", "d/z.c d/mn/z.c d/m/n/z.c", "dmnz.c dm/nz.c d/mnz.c dmn/z.c")]
    [InlineData("d/**/**/z.c", "d/z.c d/m/z.c d/m/n/z.c", "z.c d/mz.c")]
    [InlineData("**/z.c", "z.c a/z.c a/b/z.c", "az.c")]
    [InlineData("**.agenda", "z.agenda a/b/z.agenda", "z.txt")]
    [InlineData("tests/**.cs", "tests/a.cs tests/a/b.cs", "a.cs src/tests/a.cs")]
    // ?
    [InlineData("som?.c", "some.c x/some.c 🤝/som🤝.c", "som.c something.c som/.c")]
    // [ ]
    [InlineData("[ab].a", "a.a b.a x/a.a", "c.a ab.a .a")]
    [InlineData("[!ab].b", "c.b 🤝.b", "a.b b.b x/.b")]
    [InlineData("[d-g].c", "d.c f.c g.c", "h.c -.c c.c")]
    [InlineData("[!d-g].d", "h.d", "f.d")]
    [InlineData("[abd-g].e", "a.e e.e", "c.e -.e")]
    [InlineData("[-ab].f", "-.f a.f", "c.f")]
    [InlineData("[ab-].f", "-.f a.f", "c.f")]
    [InlineData(@"[a\-c].f", "-.f a.f c.f", "b.f")]
    [InlineData(@"[\]ab].g", "].g a.g", "b].g c.g")]
    [InlineData("[ab]].g", "b].g", "b.g ].g")]
    [InlineData(@"[!\]ab].g", "c.g", "].g a.g")]
    [InlineData("[!ab]].g", "c].g", "a].g c.g")]
    [InlineData("[g-d].h", "", "d.h e.h g.h")]
    [InlineData("[ab*c{1..2}].h", "a.h *.h {.h 1.h ..h }.h", "3.h ab.h")]
    [InlineData("[а-я].h", "ж.h", "a.h")]
    [InlineData("[😀-🤝].h", "🤝.h 😀.h", "a.h 🥰.h")]
    [InlineData("[a^].h", "^.h a.h", "b.h")]
    [InlineData("ab[e/]cd.i", "ab[e/]cd.i", "ab/cd.i abecd.i")]
    [InlineData("ab[/c", "ab[/c", "ab/c x/ab[/c")]
    [InlineData("[]x", "[]x", "x")]
    [InlineData("[!]x", "[!]x", "x !x")]
    // { }
    [InlineData("*.{py,js,html}", "test.py test.js x/test.html", "test.pyc test.")]
    [InlineData("*.{pl, txt}", "a.pl", "a.txt")]
    [InlineData("{single}.b", "{single}.b", ".b single.b")]
    [InlineData("{*}.b", "{}.b {x}.b", "x.b")]
    [InlineData("{}.c", "{}.c", ".c")]
    [InlineData("a{b,c,}.d", "a.d ab.d ac.d", "a,.d")]
    [InlineData("a{,b,,c,}.e", "a.e ab.e ac.e", "a,.e")]
    [InlineData("{.f", "{.f", ".f")]
    [InlineData("}.f", "}.f", ".f")]
    [InlineData("{word,{also},this}.g", "word.g {also}.g this.g", "word,this}.g {also,this}.g also.g")]
    [InlineData("{{a,b},c}.k", "a.k b.k c.k", "{{a,b},c}.k {a,b}.k")]
    [InlineData("{a,{b,c}}.l", "a.l b.l c.l", "{a,{b,c}}.l {b,c}.l")]
    [InlineData("{},b}.h", "{},b}.h", "b.h {}.h")]
    [InlineData("{{,b,c{d}.i", "{{,b,c{d}.i", "{.i b.i c{d.i .i")]
    [InlineData(@"{a\,b,cd}.txt", "a,b.txt cd.txt", "a.txt")]
    [InlineData(@"{e,\},f}.txt", "e.txt }.txt f.txt", "g.txt")]
    [InlineData(@"{g,\\,i}.txt", @"g.txt \.txt i.txt", "h.txt")]
    [InlineData("{some,a{*c,b}[ef]}.j", "some.j abe.j abf.j ace.j acf.j abce.j abcf.j", "abg.j acg.j abcg.j ae.j .j")]
    [InlineData("{a/b,c}.k", "a/b.k c.k", "x/c.k")]
    [InlineData("{a[}]b,c}", "a}b c", "a[}]b b,c")]
    // Numbers
    [InlineData("{3..120}", "3 15 60 120 x/60", "1 5a 121 060 3..120 +5")]
    [InlineData("{-4..2}x", "-4x -1x 0x 2x", "-5x 3x -0x x")]
    [InlineData("a{1..3}{1..3}", "a11 a32", "a1 a41 a111")]
    [InlineData("*{1..3}", "x1 x12 1", "x x4")]
    [InlineData("{3..1}", "{3..1}", "2 3")]
    [InlineData("{1..1}", "{1..1}", "1")]
    [InlineData("{aardvark..antelope}", "{aardvark..antelope}", "a aardvark agreement")]
    [InlineData("{1..3,5}", "1..3 5", "1 2")]
    [InlineData("{1..99999999999999999999}", "{1..99999999999999999999}", "5")]
    // Folders
    [InlineData("*.c", "a.c x/y/a.c", "a.h")]
    [InlineData("/*.c", "a.c", "x/a.c")]
    [InlineData("sub/*.c", "sub/a.c", "a.c x/sub/a.c sub/x/a.c")]
    [InlineData("/sub/*.c", "sub/a.c", "x/sub/a.c")]
    [InlineData("sub/", "", "sub sub/a x/sub/a")]
    // Escapes, and what means itself
    [InlineData(@"\*.x", "*.x", "a.x")]
    [InlineData(@"a\[b].x", "a[b].x", "ab.x")]
    [InlineData(@"a\", @"a\", "a")]
    [InlineData(@"test\;.c", "test;.c", @"test\;.c")]
    [InlineData("中文.txt", "中文.txt", "a.txt")]
    [InlineData("A.x", "A.x", "a.x")]
    public void A_section_is_about_these_files(string pattern, string yes, string no)
    {
        var glob = EditorConfigGlob.Parse(pattern);
        Assert.All(Words(yes), path => Assert.True(glob.IsMatch(path), path));
        Assert.All(Words(no), path => Assert.False(glob.IsMatch(path), path));
    }

    [Fact]
    public void Blanks_in_a_name_count() => Assert.True(EditorConfigGlob.Parse(" test 7 ").IsMatch("x/ test 7 "));

    [Fact]
    public void A_long_name_is_taken_and_an_endless_one_is_about_nothing()
    {
        Assert.True(EditorConfigGlob.Parse(new string('a', 1024)).IsMatch(new string('a', 1024)));
        Assert.False(EditorConfigGlob.Parse(new string('*', 5000)).IsMatch("a"));
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/b")]
    [InlineData("{a,aa,{a,aa,{a,aa,{a,aa,{a,aa}*}*}*}*}*b")]
    public void No_pattern_takes_long(string pattern) =>
        Assert.False(EditorConfigGlob.Parse(string.Concat(Enumerable.Repeat(pattern, 20))).IsMatch(string.Concat(Enumerable.Repeat("a/aaaa", 100))));

    [Fact]
    public void Nothing_nested_is_too_deep()
    {
        foreach (var open in new[] { "{", "{a,", "[", "[!", "\\", "{[" })
            foreach (var close in new[] { "}", ",b}", "]", "" })
                EditorConfigGlob.Parse(string.Concat(Enumerable.Repeat(open, 900)) + string.Concat(Enumerable.Repeat(close, 900))).IsMatch("a/b");
    }

    [Fact, Trait("Category", "Property")]
    public void Any_pattern_gives_an_answer() =>
        Gen.Select(Gen.OneOf(Gen.OneOf("*", "**", "?", "[", "]", "{", "}", ",", "..", "1", "-", "!", "\\", "/", "a", "é", "🤝", "\uD83E"), Gen.Char.Select(char.ToString)).Array[0, 12],
            Gen.OneOf("a", "/", "1", "é", "🤝", "-", "]", "\uDD1D").Array[0, 8])
            .Sample((pattern, path) => { EditorConfigGlob.Parse(string.Concat(pattern)).IsMatch(string.Concat(path)); }, iter: Cases.Count);

    /// <summary>A name without signs is about that name, at any depth, and about no other.</summary>
    [Fact, Trait("Category", "Property")]
    public void A_plain_name_is_about_itself() =>
        Gen.Select(Gen.String[Gen.Char['a', 'e'], 1, 4], Gen.String[Gen.Char['a', 'e'], 1, 4], Gen.String[Gen.Char['a', 'e'], 1, 4])
            .Sample((name, other, folder) => EditorConfigGlob.Parse(name).IsMatch($"{folder}/{other}") == (name == other), iter: Cases.Count);

    private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
