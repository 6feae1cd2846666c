using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>An earlier state of a workspace, as version control keeps it.</summary>
/// <param name="Name">What people call it: <c>main</c>.</param>
/// <param name="Id">The hash of the commit.</param>
/// <param name="Files">Its files, under the paths that they have in the workspace.</param>
/// <param name="Agendas">The paths of its agendas.</param>
public sealed record EarlierState(string Name, string Id, IAgendaFiles Files, ImmutableArray<string> Agendas);

/// <summary>Where earlier states of a workspace come from; the command implements it over git.</summary>
/// <remarks>Implementations may be called from several threads, and give the same object for the same commit as long as it can be used, so that nothing is read twice.</remarks>
public interface IWorkspaceHistory
{
    /// <summary>An earlier state; null if version control knows none by that name, or keeps nothing here.</summary>
    /// <param name="path">A path of the workspace: of several repositories, the one that holds it is asked.</param>
    /// <param name="revision">A revision; null for where the current branch parted from the main one.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    EarlierState? Find(string path, string? revision, CancellationToken cancellation);
}
