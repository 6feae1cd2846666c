using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgendaLang.Comparing;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>What differs between an earlier state of a workspace and what it is now.</summary>
/// <param name="Earlier">The earlier state.</param>
/// <param name="Comparison">The changes.</param>
/// <param name="Notices">Files that could not be read in one of the states and so are not compared, as sentences.</param>
internal sealed record ChangesReport(EarlierState Earlier, Comparison Comparison, ImmutableArray<string> Notices)
{
    // The last comparison of each state of a workspace: lenses ask for the same one many times.
    private static readonly ConditionalWeakTable<EditorWorkspace, ChangesReport> Known = [];

    private AgendaState? Old { get; init; }

    private AgendaState? Now { get; init; }

    /// <summary>All changes of a workspace. The same states are compared once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ChangesReport Of(EditorWorkspace workspace, EarlierState earlier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(earlier);
        if (Known.TryGetValue(workspace, out var known) && known.Earlier == earlier) return known;
        var now = AgendaState.Load(workspace.Loader, workspace.Agendas);
        // What is the same in both is neither read nor looked at twice.
        var old = AgendaState.Load(new FileLoader(earlier.Files, null, workspace.Loader), earlier.Agendas);
        var notices = ImmutableArray.CreateBuilder<string>();
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (state, name) in new[] { (old, earlier.Name), (now, "the workspace") })
            foreach (var file in state.Files)
                if (!file.IsReadable && unreadable.Add(file.Path)) notices.Add($"{file.Path} ({name}) cannot be read, so it is not compared: {file.Read.Problem}");
        var comparison = AgendaComparer.Compare(old, now, file => !unreadable.Contains(file.Path), cancellation);
        var report = new ChangesReport(earlier, comparison, notices.ToImmutable()) { Old = old, Now = now };
        Known.AddOrUpdate(workspace, report);
        return report;
    }

    /// <summary>The changes of one file: of what stands in it, or stood in it.</summary>
    public ChangesReport In(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return this with { Comparison = Comparison.Where(change => change.New?.Source.Path == path || change.Old?.Source.Path == path) };
    }

    /// <summary>The changes that concern a party or person, a group with all its members; null if neither state has one of that id.</summary>
    public ChangesReport? For(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var concerned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (state, file) in new[] { Old!, Now! }.SelectMany(state => state.Files.Select(file => (state, file))))
        {
            if (file.Names.Global(id) is not { } symbol || symbol.Kind != Kind.Person && !KindSet.Parties.Contains(symbol.Kind)) continue;
            concerned.Add(id);
            if (new AgendaModel(state.SetOf(file)).Of(symbol) is PartyModel party) concerned.UnionWith(party.Members.Select(member => member.Id));
        }
        if (concerned.Count == 0) return null;
        return this with { Comparison = Comparison.Where(change => change.Affects.Any(concerned.Contains) || concerned.Contains(change.Id) && change.Kind != Kind.None) };
    }
}
