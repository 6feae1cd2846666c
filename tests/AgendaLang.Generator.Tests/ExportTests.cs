using System.Text;
using AgendaLang.Compiling;
using AgendaLang.Generator.Checking;
using AgendaLang.Generator.Inputs;
using AgendaLang.Generator.Tests.Testing;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Generator.Tests;

/// <summary>A compiled set writes the very JSON that <c>agenda export --to json</c> gives.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("c5plus1", "washington", "Washington")]
    [InlineData("culture-summit", "summit", "SummitAgenda")]
    [InlineData("bilateral-visit", "visit", "Visit")]
    public void ACompiledSetIsWrittenAsItsExport(string example, string root, string name)
    {
        // An export for delegations leaves out what is confidential; a program gets all of it.
        (string Path, string Text)[] files = [.. RepositoryFolder.FilesOf($"examples/{example}", "*.agenda").Select(file => ($"talks/{file}", RepositoryFolder.Read($"examples/{example}/{file}")!.Replace("audience confidential", "audience delegations", StringComparison.Ordinal)))];
        var loader = new FileLoader(new BuildFiles(files.Select(file => new AgendaInput(file.Path, "/work/app/" + file.Path, file.Text, null, "", ""))));
        using var exported = new MemoryStream();
        CompiledSet.Of(loader.SetOf(loader.Load($"talks/{root}.agenda"))).Models.WriteTo(exported);

        var project = TestProject.Of(files) with
        {
            Code = $$"""
                static class Program
                {
                    static string Run()
                    {
                        using var stream = new System.IO.MemoryStream();
                        MyApp.talks.{{name}}.Set.WriteTo(stream);
                        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
                    }
                }
                """,
        };
        Assert.Equal(Encoding.UTF8.GetString(exported.ToArray()), project.Build().MustCompile().Run());
    }
}
