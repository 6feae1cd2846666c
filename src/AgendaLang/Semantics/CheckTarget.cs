using System.Collections.Immutable;

namespace AgendaLang.Semantics;

/// <summary>Files that are to be checked together.</summary>
/// <param name="Paths">The files, each path once.</param>
/// <param name="IsFolder">Whether they are all the files of a folder (then the roots among them are checked) or were each asked for (then each is).</param>
public sealed record CheckTarget(ImmutableArray<string> Paths, bool IsFolder);
