using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Comparing;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary>
/// <c>agenda diff --git</c>: git's external diff, called with one argument (a path that is not merged), seven, or nine for a file that was renamed. Whatever
/// happens, it exits with 0, since git gives up on anything else; what cannot be compared by meaning is shown as text.
/// </summary>
internal static class GitExternalDiff
{
    /// <summary>Shows the difference; always gives 0.</summary>
    public static int Run(IReadOnlyList<string> arguments, Shell shell)
    {
        try
        {
            if (arguments.Count is 7 or 9) Show(arguments, shell);
            else if (arguments.Count > 0) shell.Output.Write($"* Unmerged path {VisibleText.Line(arguments[0])}\n");
            shell.Output.Flush();
        }
#pragma warning disable CA1031 // Whatever goes wrong must not take the rest of git's output with it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Tell(shell, problem);
        }
        return ExitStatus.Done;
    }

    private static void Tell(Shell shell, Exception problem)
    {
        try
        {
            shell.Say($"agenda: {problem.Message}");
        }
#pragma warning disable CA1031 // There is nobody left to tell.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static void Show(IReadOnlyList<string> arguments, Shell shell)
    {
        // PATH OLD-FILE OLD-HASH OLD-MODE NEW-FILE NEW-HASH NEW-MODE [NEW-PATH INFORMATION]
        var (path, oldFile, oldMode, newFile, newMode) = (arguments[0], arguments[1], arguments[3], arguments[4], arguments[6]);
        var name = arguments.Count == 9 ? arguments[7] : path;
        var style = new Style(shell.IsColoured);
        var title = arguments.Count == 9 && path != name ? $"{VisibleText.Line(path)} → {VisibleText.Line(name)}" : VisibleText.Line(name);
        if (oldFile == DiffSide.Nothing) title += " (new file)";
        else if (newFile == DiffSide.Nothing) title += " (file removed)";
        else if (oldMode != newMode) title += $" (mode {VisibleText.Line(oldMode)} → {VisibleText.Line(newMode)})";
        shell.Output.Write(style.Bold($"agenda diff {title}") + "\n");

        var (old, now) = (Read(shell, oldFile, path), Read(shell, newFile, name));
        if (old.Source == null || now.Source == null || IsLink(oldMode) || IsLink(newMode))
        {
            ShowText(shell, style, old, now, old.Problem ?? now.Problem);
            return;
        }
        string? trouble = null;
        try
        {
            var loader = new FileLoader(new SingleFile(path, old));
            var before = AgendaState.Load(loader, [path]);
            // Both are the same file, whatever it is called.
            var after = AgendaState.Load(new FileLoader(new SingleFile(path, now), null, loader), [path]);
            var comparison = AgendaComparer.Compare(before, after, cancellation: shell.Cancellation);
            if (comparison.Changes.IsEmpty && old.Source.Text != now.Source.Text) shell.Output.Write("  No change in meaning: layout, comments or order only.\n");
            new DiffText(shell.Output, style, shell.Width).Write(comparison);
        }
#pragma warning disable CA1031 // A defect of ours is no reason to show nothing.
        catch (Exception defect) when (defect is not OutputProblem)
#pragma warning restore CA1031
        {
            trouble = defect.Message;
        }
        if (trouble != null) ShowText(shell, style, old, now, trouble);
    }

    private static bool IsLink(string mode) => mode is "120000" or "160000";

    private static void ShowText(Shell shell, Style style, FileRead old, FileRead now, string? why)
    {
        if (why != null) shell.Output.Write($"  {VisibleText.Line($"Shown as text: {why}")}\n");
        if (old.Source != null && now.Source != null) UnifiedDiff.Write(shell.Output, old.Source, now.Source.Text, style, shell.OutputIsTerminal);
        else shell.Output.Write("  The files differ.\n");
    }

    private static FileRead Read(Shell shell, string file, string path)
    {
        if (file == DiffSide.Nothing) return new(new(path, ""));
        try
        {
            using var stream = RegularFile.OpenRead(Path.GetFullPath(file, shell.Folder));
            return AgendaBytes.Read(path, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, $"The file cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    /// <summary>One file, without what it uses.</summary>
    private sealed class SingleFile(string path, FileRead read) : IAgendaFiles
    {
        public FileRead Read(string asked) => asked == path ? read : new(null, "There is no such file.");

        public UseTarget Resolve(string fromPath, string written) => new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string asked) => [];
    }
}
