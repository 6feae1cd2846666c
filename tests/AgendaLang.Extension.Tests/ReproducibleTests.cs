using AgendaLang.Extension.Tests.Testing;

namespace AgendaLang.Extension.Tests;

/// <summary>What is packed twice is the same, whenever and whatever the order of files on the disk.</summary>
[Collection(ExtensionTestsShare.Name)]
public sealed class ReproducibleTests
{
    [NodeFact]
    public async Task PackedTwiceTheExtensionIsTheSameBytes()
    {
        var folder = Directory.CreateTempSubdirectory("agenda-vsix-").FullName;
        try
        {
            // What the checker is does not matter here.
            var server = Path.Combine(folder, "agenda");
            await File.WriteAllTextAsync(server, "a checker\n");
            var packed = new List<byte[]>();
            foreach (var name in new[] { "first.vsix", "second.vsix" })
            {
                var target = Path.Combine(folder, name);
                await Programs.RunAsync(BuiltExtension.Home, TimeSpan.FromMinutes(5), new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" },
                    "node", "scripts/package.mjs", "linux-x64", "--server", server, "--out", target);
                packed.Add(await File.ReadAllBytesAsync(target));
                File.SetLastWriteTimeUtc(server, new(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            }
            Assert.True(packed[0].AsSpan().SequenceEqual(packed[1]), "The two differ.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
