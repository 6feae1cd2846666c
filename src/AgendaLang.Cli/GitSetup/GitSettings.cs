using AgendaLang.Language;

namespace AgendaLang.Cli.GitSetup;

/// <summary>What git must know to show and merge agendas by meaning.</summary>
internal static class GitSettings
{
    /// <summary>The line of <c>.gitattributes</c>.</summary>
    public const string Attributes = "*.agenda diff=agenda merge=agenda";

    /// <summary>The hook that looks at what a merge made before it is committed.</summary>
    public const string HookName = "pre-merge-commit";

    /// <summary>What tells our hook from others.</summary>
    public const string HookMark = "# agenda git-setup";

    /// <summary>The hook's text.</summary>
    public const string Hook =
        "#!/bin/sh\n"
        + HookMark + ": a merge that is clean file by file can still put one person into two rooms.\n"
        + "command -v agenda >/dev/null 2>&1 || exit 0\n"
        + "agenda check && exit 0\n"
        + "echo 'The merge is not committed yet. Mend what is said above and run \"git commit\"; \"git merge --no-verify\" leaves this out.' >&2\n"
        + "exit 1\n";

    /// <summary>The settings, each with its value. Each does what git would do by itself where <c>agenda</c> is not installed.</summary>
    public static IReadOnlyList<(string Name, string Value)> All { get; } =
    [
        ("diff.agenda.command", Function(
            "if command -v agenda >/dev/null 2>&1; then agenda diff --git \"$@\"; else git --no-pager diff --no-ext-diff --no-index -- \"$2\" \"$5\"; fi; true")),
        ("diff.agenda.textconv", Function("agenda format - <\"$1\" 2>/dev/null || cat \"$1\"")),
        ("diff.agenda.xfuncname", $"^[ \t]*(({string.Join('|', LanguageTable.Kinds.Where(kind => kind.HasId || kind.Kind == Kind.Day).Select(kind => kind.Kind.Text()))})[ \t].*)$"),
        ("merge.agenda.name", "agendas by meaning"),
        // Statuses above 1 are those of a command that is missing or broke down; git would leave ours without a mark.
        ("merge.agenda.driver", "agenda merge %O %A %B %L %P; s=$?; test $s -le 1 && exit $s; "
            + "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B && exit 0; exit 1"),
    ];

    // The shell that git runs it in is given the arguments after the last word.
    private static string Function(string body) => $"f() {{ {body}; }}; f";
}
