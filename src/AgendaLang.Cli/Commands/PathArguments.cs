using System.CommandLine;

namespace AgendaLang.Cli.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class PathArguments
{
    /// <summary>What stands for a path in help; completion offers agendas and folders for it.</summary>
    public const string HelpName = "PATH";

    /// <summary>What stands for a file of any sort in help; completion offers all files for it.</summary>
    public const string FileName = "FILE";

    /// <summary>PATH…: files, folders, or standard input.</summary>
    public static Argument<string[]> Paths() => new("paths")
    {
        HelpName = HelpName,
        Description = "A file, a folder (all .agenda files below it), or - for standard input; the current folder if none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The name that standard input takes.</summary>
    public static Option<string> StandardInputName() => new("--stdin-path")
    {
        HelpName = "NAME",
        Description = "With -, the file that standard input stands for",
        Arity = ArgumentArity.ExactlyOne,
    };
}
