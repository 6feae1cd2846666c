using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Rules.Participants;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Puts parties in the order that is declared: the delegations of an event, and the participants of events and sessions. Whoever keeps no order stays in their place.</summary>
internal static class MemberOrder
{
    /// <summary>What is to be changed in a file; empty for nothing.</summary>
    public static List<TextChange> Changes(EditorDocument document)
    {
        var changes = new List<TextChange>();
        foreach (var file in document.Set.Files) document.Set.BindingOf(file);
        Dictionary<int, Statement>? statements = null;
        foreach (var symbol in document.File.Names.OfKinds(KindSet.Events))
        {
            var model = EventModel.Of(symbol);
            var order = new PartyOrder(model, new ModelView());
            if (model.Precedence is { } basis and not Precedence.Listed)
            {
                SortLines(model, basis, order, statements ??= Statements(document.File), changes);
                SortList(symbol, basis, order, order.ExemptIn([], null), changes);
            }
            foreach (var session in model.Sessions)
                if (session.Precedence is { } own and not Precedence.Listed && session.Symbol.File == document.File) SortList(session.Symbol, own, order, order.ExemptIn([session], null), changes);
        }
        return changes;
    }

    /// <summary>The properties of a file that have lines to themselves, by where they begin.</summary>
    private static Dictionary<int, Statement> Statements(AgendaFile file)
    {
        var found = new Dictionary<int, Statement>();
        if (!Lines.IsEnded(file.Source.Text) || file.Source.Text.StartsWith('\uFEFF')) return found;
        var waiting = new Stack<Holder>();
        waiting.Push(HolderReader.Read(file, []));
        while (waiting.TryPop(out var holder))
        {
            if (holder.IsUnreadable) continue;
            foreach (var inner in holder.Inner) waiting.Push(inner);
            foreach (var statement in holder.Statements)
            {
                if (statement is { Sort: StatementSort.Property, OnHead: false, StartsLine: true } && Lines.IsEnded(statement.End) && statement.End.Length > 0)
                    found[statement.Node.Span.Start] = statement;
            }
        }
        return found;
    }

    private static void SortLines(EventModel model, Precedence basis, PartyOrder order, Dictionary<int, Statement> statements, List<TextChange> changes)
    {
        if (order.ExemptIn([], null) is not { } isExempt) return;
        var placed = new List<(Statement Statement, PartyPlace Place)>();
        foreach (var delegation in model.Delegations)
        {
            if (delegation.IsUnknown || delegation.Party.Target is not { } party || isExempt(party) || order.PlaceOf(party, basis) is not { } place) continue;
            if (statements.TryGetValue(delegation.Location.Span.Start, out var statement)) placed.Add((statement, place));
        }
        var sorted = placed.OrderBy(each => each.Place).ToList();
        for (var i = 0; i < placed.Count; i++)
        {
            if (sorted[i].Statement == placed[i].Statement) continue;
            var (slot, now) = (placed[i].Statement, sorted[i].Statement);
            changes.Add(new(new(slot.Start + slot.Blank.Length, slot.Lead.Length + slot.Text.Length + slot.End.Length), now.Lead + now.Text + now.End));
        }
    }

    private static void SortList(Symbol symbol, Precedence basis, PartyOrder order, Func<Symbol, bool>? isExempt, List<TextChange> changes)
    {
        if (isExempt == null) return;
        foreach (var fact in new Facts(symbol))
        {
            if (fact.Keyword != Keyword.Participants || fact.IsUnknown || HasComment(fact.Syntax.Node)) continue;
            var placed = new List<(Mention Who, PartyPlace Place)>();
            foreach (var mention in fact.Mentions())
                if (mention.Target is { } who && !isExempt(who) && order.PartyOf(who) is { } party && !isExempt(party) && order.PlaceOf(party, basis) is { } place) placed.Add((mention, place));
            var sorted = placed.OrderBy(each => each.Place).ToList();
            for (var i = 0; i < placed.Count; i++)
                if (sorted[i].Who != placed[i].Who) changes.Add(new(placed[i].Who.Span, symbol.File.Source.Slice(sorted[i].Who.Span).ToString()));
        }
    }

    private static bool HasComment(SyntaxNode property) => property.ToString().Contains("//", StringComparison.Ordinal);
}
