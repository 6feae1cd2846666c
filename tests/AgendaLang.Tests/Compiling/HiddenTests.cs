using System.Text;
using System.Text.Json;
using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Compiling;

/// <summary>No id, name or text of what its readers may not know of occurs anywhere in what is written for them.</summary>
public sealed class HiddenTests
{
    [Fact, Trait("Category", "Property")]
    public void NothingThatIsHiddenOccursAnywhere() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var agenda = new MarkedAgenda(new Random(seed));
        var loader = new FileLoader(new MemoryFiles(("used.agenda", agenda.Used), ("root.agenda", agenda.Root)));
        var set = loader.SetOf(loader.Load("root.agenda"));
        Assert.Equal([], set.Files.SelectMany(file => file.Tree.Findings).Select(finding => finding.Message));
        foreach (var audience in new[] { Audience.Public, Audience.Delegations })
        {
            var compiled = CompiledSet.Of(set, new() { Audience = audience });
            var bytes = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(compiled.Models.ToRecord(), Models.Records.RecordsJson.Indented.SetRecord));
            foreach (var thing in agenda.Things)
                foreach (var mark in thing.HiddenFrom(audience))
                    Assert.False(bytes.Contains(mark, StringComparison.Ordinal), $"{mark} of {thing.Id} is told to {audience}\n{agenda.Used}\n{agenda.Root}\n{bytes}");
        }
    }, iter: Cases.Of(100));
}
