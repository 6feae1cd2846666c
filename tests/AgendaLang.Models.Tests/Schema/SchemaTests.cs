using System.Text.Json;
using System.Text.Json.Nodes;
using AgendaLang.Tests.Testing;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AgendaLang.Models.Tests.Schema;

/// <summary><c>docs/agenda.schema.json</c> says what <c>agenda export --to json</c> writes.</summary>
public class SchemaTests
{
    private const string Path = "docs/agenda.schema.json";

    private static readonly Lazy<Task<JsonSchema>> Published = new(() => JsonSchema.FromJsonAsync(SchemaWriter.Write()));

    /// <summary>It is written anew with <c>AGENDA_UPDATE_DOCS=1</c>.</summary>
    [Fact]
    public void TheSchemaIsThatOfTheRecords()
    {
        var schema = SchemaWriter.Write();
        if (Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1") File.WriteAllText(RepositoryFolder.PathOf(Path), schema);
        Assert.Equal(schema, RepositoryFolder.Read(Path));
    }

    [Fact]
    public async Task TheSampleIsValid() => Assert.Empty(await Errors(Sample.Washington().ToJson()));

    [Fact]
    public async Task TheSmallestSetIsValid() => Assert.Empty(await Errors(Sample.Of("{}").ToJson()));

    [Theory]
    [InlineData("schema", "\"agenda/2\"")]
    [InlineData("planets", "[]")]
    [InlineData("countries", "[{\"id\":1}]")]
    [InlineData("people", "[{\"rank\":\"emperor\"}]")]
    [InlineData("people", "[{\"since\":\"yesterday\"}]")]
    [InlineData("tours", "[{\"on\":{}}]")]
    [InlineData("tours", "[{\"on\":{\"from\":\"2025-11-06\",\"time\":\"9\"}}]")]
    [InlineData("summits", "[{\"sessions\":[{\"items\":[{\"minutes\":\"5\"}]}]}]")]
    [InlineData("summits", "[{\"delegationSize\":\"few\"}]")]
    [InlineData("summits", "[null]")]
    public async Task AnythingElseIsNot(string property, string value)
    {
        var set = JsonNode.Parse(Sample.Of("{}").ToJson())!;
        set[property] = JsonNode.Parse(value);
        Assert.NotEmpty(await Errors(set.ToJsonString()));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("root")]
    [InlineData("files")]
    public async Task WhatASetMustSayIsRequired(string property)
    {
        var set = JsonNode.Parse(Sample.Of("{}").ToJson())!.AsObject();
        set.Remove(property);
        Assert.NotEmpty(await Errors(set.ToJsonString()));
    }

    [Fact]
    public void EverythingIsDescribed()
    {
        using var schema = JsonDocument.Parse(SchemaWriter.Write());
        Assert.All(schema.RootElement.GetProperty("definitions").EnumerateObject(),
            definition => Assert.EndsWith(".", definition.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
    }

    private static async Task<ICollection<ValidationError>> Errors(string json) => (await Published.Value).Validate(json);
}
