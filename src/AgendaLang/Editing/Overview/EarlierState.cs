using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>An earlier state of a workspace, as version control keeps it.</summary>
/// <param name="Name">What people call it: <c>main</c>.</param>
/// <param name="Id">The hash of the commit.</param>
/// <param name="Files">Its files, under the paths that they have in the workspace.</param>
/// <param name="Agendas">The paths of its agendas.</param>
internal sealed record EarlierState(string Name, string Id, IAgendaFiles Files, ImmutableArray<string> Agendas);
