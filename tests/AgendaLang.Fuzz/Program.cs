using SharpFuzz;

namespace AgendaLang.Fuzz;

/// <summary>Runs one target: under AFL++, or on files.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["--list"])
        {
            foreach (var name in FuzzTarget.All.Select(each => each.Name)) Console.WriteLine(name);
            return 0;
        }
        // What a campaign begins with.
        if (arguments is ["--seeds", var seeded, var folder])
        {
            foreach (var (name, bytes) in Seeds.Of(FuzzTarget.Named(seeded))) File.WriteAllBytes(Path.Combine(folder, name), bytes);
            return 0;
        }
        if (arguments is ["--words", var spoken])
        {
            foreach (var word in Seeds.Words(FuzzTarget.Named(spoken))) Console.WriteLine($"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            return 0;
        }
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("Usage: AgendaLang.Fuzz --list | --seeds TARGET FOLDER | --words TARGET | TARGET [FILE…]; without files, cases come from AFL++.");
            return 2;
        }
        var target = FuzzTarget.Named(arguments[0]);
        foreach (var file in arguments.Skip(1)) target.Try(File.ReadAllBytes(file));
        if (arguments.Length == 1) Fuzzer.OutOfProcess.Run(stream => target.Try(ReadAll(stream)));
        return 0;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
