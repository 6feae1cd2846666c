using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace AgendaLang.Models.Tests;

/// <summary>What holds for everything that others can see. That all of it is documented is the compiler's to say (CS1591).</summary>
public class PublicApiTests
{
    private static readonly Assembly Models = typeof(Declaration).Assembly;

    private static IEnumerable<PropertyInfo> Properties => Models.GetExportedTypes().Where(type => type != typeof(AgendaJson))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    [Fact]
    public void NothingCanBeSet() => Assert.All(Properties.Where(property => !property.DeclaringType!.IsValueType), property => Assert.Null(property.SetMethod));

    [Fact]
    public void ValuesAreReadOnly() => Assert.All(Models.GetExportedTypes().Where(type => type.IsValueType && !type.IsEnum),
        type => Assert.Contains(type.GetCustomAttributesData(), attribute => attribute.AttributeType.Name == "IsReadOnlyAttribute"));

    [Fact]
    public void NoCollectionCanBeChanged() => Assert.All(Properties.Select(property => property.PropertyType).Where(IsCollection)
        .Select(type => type.IsGenericParameter ? type.BaseType! : type), type => Assert.True(
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        || type.BaseType is { IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(DeclarationList<>), type.ToString()));

    [Fact]
    public void NoListIsSecretlyOneThatCan()
    {
        var set = Sample.Washington();
        var all = new List<object> { set };
        all.AddRange(set.CompiledFiles.SelectMany(file => Enumerable.Range(0, file.Facts.Declared.Length).Select(i => file[i])));
        var count = 0;
        foreach (var asked in all)
            foreach (var property in asked.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && IsCollection(property.PropertyType)))
            {
                var value = property.GetValue(asked)!;
                count++;
                Assert.False(value is Array, property.ToString());
                Assert.True(value is not IList { IsReadOnly: false }, property.ToString());
                Assert.True(value is not IDictionary { IsReadOnly: false }, property.ToString());
            }
        Assert.True(count > 300);
    }

    [Fact]
    public void OnlyWhatGeneratedCodeDerivesFromIsOpen() => Assert.Equal(
        ["DocumentList", "Item", "ItemList", "Meeting", "Place", "RoomList", "Session", "SessionList", "Summit"],
        Models.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void DeclarationsAreMadeByGeneratedCodeOnly() => Assert.All(
        Models.GetExportedTypes().Where(typeof(Declaration).IsAssignableFrom).SelectMany(type => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)),
        constructor => Assert.Fail(constructor.DeclaringType!.Name));

    [Theory]
    [InlineData(typeof(CompiledFile))]
    [InlineData(typeof(CompiledFiles))]
    [InlineData(typeof(CompiledType))]
    public void WhatIsForGeneratedCodeIsNotOffered(Type type) =>
        Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State);

    [Fact]
    public void ThereAreNoDependencies() => Assert.All(Models.GetReferencedAssemblies(), assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
}
