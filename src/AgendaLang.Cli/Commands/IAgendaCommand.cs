using System.CommandLine;

namespace AgendaLang.Cli.Commands;

/// <summary>One command of <c>agenda</c>.</summary>
/// <remarks>Its arguments and options are made only when it is called or described, so that starting costs nothing for the others.</remarks>
internal interface IAgendaCommand
{
    /// <summary>How it is called.</summary>
    string Name { get; }

    /// <summary>What it does, in a line.</summary>
    string Summary { get; }

    /// <summary>Ways to call it, each with what it is for.</summary>
    IReadOnlyList<(string Line, string Purpose)> Examples { get; }

    /// <summary>Adds its arguments and options.</summary>
    void Describe(Command command);

    /// <summary>Carries it out where another program calls it with arguments of its own, which are not read as options; null where it is not called so.</summary>
    int? RunAsIs(IReadOnlyList<string> arguments, Shell shell) => null;

    /// <summary>Carries it out; gives the exit status.</summary>
    /// <exception cref="CommandProblem">It cannot be carried out.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    int Run(ParseResult line, Shell shell);
}
