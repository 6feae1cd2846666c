using System.Collections.Immutable;
using AgendaLang.Comparing;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Puts what stands in a file in order: sessions by time, parties by the declared precedence. Comments go along, and the file says the same afterwards.</summary>
internal static class Organizer
{
    private const string Title = "Put sessions in order of time, and parties in order of precedence";

    /// <summary>The action; null where the file has no event.</summary>
    public static CodeAction? Offer(EditorDocument document) =>
        document.File.Names.OfKinds(KindSet.Events).Length == 0 ? null : new(Title, CodeActionKinds.Organize, []) { IsDeferred = true };

    /// <summary>What it does; nothing where it would change more than an order that says nothing.</summary>
    public static ImmutableArray<FileEdit> Edits(EditorDocument document, CancellationToken cancellation)
    {
        var source = document.Source;
        foreach (var (members, sessions) in ((bool, bool)[])[(true, true), (false, true), (true, false)])
        {
            cancellation.ThrowIfCancellationRequested();
            var (state, text) = (document, source.Text);
            if (members && MemberOrder.Changes(state) is { Count: > 0 } changes) state = After(document, text = source.WithChanges(changes).Text);
            if (sessions && SessionOrder.Sort(state) is { } sorted) state = After(document, text = sorted);
            if (text == source.Text) continue;
            if (AgendaFormatter.Format(document.Tree) is { Changes.IsEmpty: true, Refusal: null } && AgendaFormatter.Format(state.Tree) is { Refusal: null, Changes.IsEmpty: false } formatted)
                state = After(document, text = formatted.Text);
            if (SaysTheSame(document, state, cancellation)) return [.. TextEdits.Between(source.Text, text).Select(change => new FileEdit(source, change))];
        }
        return [];
    }

    private static EditorDocument After(EditorDocument document, string text) =>
        document.Workspace.With(new Dictionary<string, SourceText>(StringComparer.Ordinal) { [document.Path] = new(document.Path, text) }).Document(document.Path);

    private static bool SaysTheSame(EditorDocument before, EditorDocument after, CancellationToken cancellation)
    {
        var (old, now) = (new AgendaState([before.Set]), new AgendaState([after.Set]));
        if (!AgendaComparer.Compare(old, now, null, cancellation).Changes.All(IsOrderOnly)) return false;
        // The numbers of items follow from their order in the whole event.
        return Items(before).SequenceEqual(Items(after), StringComparer.Ordinal);
    }

    /// <summary>Whether a change says that delegations stand in another order, where that order says nothing since another is declared.</summary>
    private static bool IsOrderOnly(AgendaChange change) => change is { Change: ChangeKind.Moved, Property: "delegation", NewSymbol: { } symbol }
        && KindSet.Events.Contains(symbol.Kind) && EventModel.Of(symbol).Precedence is Precedence.Alphabetical or Precedence.Rank or Precedence.Seniority;

    private static IEnumerable<string> Items(EditorDocument document) => document.File.Names.OfKinds(KindSet.Of(Kind.Item)).Select(item => item.Path);
}
