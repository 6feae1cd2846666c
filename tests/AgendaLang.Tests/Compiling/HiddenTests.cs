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
        var set = Read(agenda);
        foreach (var audience in new[] { Audience.Public, Audience.Delegations }) agenda.AssertHidden(audience, Compiled(set, audience));
    }, iter: Cases.Count);

    [Fact]
    public void WhatIsToldToTooManyIsNoticed()
    {
        var agenda = new MarkedAgenda(new Random(1));
        Assert.Throws<Xunit.Sdk.FailException>(() => agenda.AssertHidden(Audience.Public, Compiled(Read(agenda), Audience.Delegations)));
    }

    private static AgendaSet Read(MarkedAgenda agenda)
    {
        var loader = new FileLoader(new MemoryFiles(("used.agenda", agenda.Used), ("root.agenda", agenda.Root)));
        var set = loader.SetOf(loader.Load("root.agenda"));
        Assert.Equal([], set.Files.SelectMany(file => file.Tree.Findings).Select(finding => finding.Message));
        return set;
    }

    private static string Compiled(AgendaSet set, Audience audience) =>
        JsonSerializer.Serialize(CompiledSet.Of(set, new() { Audience = audience }).Models.ToRecord(), Models.Records.RecordsJson.Indented.SetRecord);
}
