using System.Text;
using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Semantics;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Editing;

/// <summary>Puts the days, sessions and breaks of events in order of time, each with the comments that belong to it.</summary>
internal static class SessionOrder
{
    private static readonly KindSet Timed = KindSet.Of(Kind.Day, Kind.Session, Kind.Break);

    /// <summary>The text of a file with its programme in order; null if it is in order already, or cannot be told apart line by line.</summary>
    public static string? Sort(EditorDocument document)
    {
        var text = document.Source.Text;
        var file = document.File;
        foreach (var member in document.Set.Files) document.Set.BindingOf(member);
        var hasMark = text.StartsWith('\uFEFF');
        var isEnded = Lines.IsEnded(text);
        if (hasMark || !isEnded)
        {
            // The reader of statements wants neither a mark at the beginning nor a last line without its end.
            var plain = (hasMark ? text[1..] : text) + (isEnded ? "" : "\n");
            file = new(new(new SourceText(document.Path, plain)), document.Path, null);
            if (file.Symbols.Count != document.File.Symbols.Count) return null;
        }
        var symbolOf = new Dictionary<Holder, Symbol>();
        var root = HolderReader.Read(file, symbolOf);
        var sorted = new StringBuilder(text.Length + 1);
        // Models are those of the file as it is; declarations are in the same order in both.
        if (!new Writer(holder => document.File.Names.Symbols[symbolOf[holder].Order]).Write(root, sorted)) return null;
        if (!isEnded) sorted.Length--;
        return hasMark ? sorted.Insert(0, '\uFEFF').ToString() : sorted.ToString();
    }

    private sealed class Writer(Func<Holder, Symbol> symbolOf)
    {
        /// <summary>Writes a holder with all that it holds; whether anything stands elsewhere than before.</summary>
        public bool Write(Holder holder, StringBuilder output)
        {
            var isMoved = false;
            var inner = holder.Fragments.FindAll(fragment => fragment.Inner != null).ConvertAll(fragment => fragment.Inner!);
            var written = new Dictionary<Statement, string>();
            foreach (var statement in inner)
            {
                var text = new StringBuilder();
                isMoved |= Write(statement.Holder!, text);
                written.Add(statement, text.ToString());
            }
            var order = OrderOf(holder, inner, written);
            isMoved |= !order.SequenceEqual(inner);
            var next = 0;
            foreach (var fragment in holder.Fragments)
            {
                if (fragment.Inner is not { } slot)
                {
                    output.Append(fragment.Text);
                    continue;
                }
                var now = order[next++];
                // Empty lines stay where they are.
                output.Append(slot.Blank).Append(written[now].AsSpan(now.Blank.Length));
            }
            return isMoved;
        }

        private List<Statement> OrderOf(Holder holder, List<Statement> inner, Dictionary<Statement, string> written)
        {
            if (!KindSet.Events.Contains(holder.Kind) && holder.Kind != Kind.Day || holder.IsUnreadable || !holder.IsLined) return inner;
            var timed = inner.FindAll(statement => Timed.Contains(statement.Holder!.Kind));
            if (timed.Count < 2 || timed.Exists(statement => statement.Holder!.IsUnreadable || !statement.StartsLine || !Lines.IsEnded(written[statement]))) return inner;
            var zone = EventModel.Of(symbolOf(holder).Event!).Zone;
            var keys = new Dictionary<Statement, Instant>();
            var last = Instant.MinValue;
            foreach (var statement in timed)
            {
                // What has no time stays behind what it follows.
                last = KeyOf(symbolOf(statement.Holder!), zone) ?? last;
                keys.Add(statement, last);
            }
            var sorted = timed.OrderBy(statement => keys[statement]).ToList();
            var order = new List<Statement>(inner.Count);
            var next = 0;
            foreach (var statement in inner) order.Add(keys.ContainsKey(statement) ? sorted[next++] : statement);
            // Items are numbered through the event as they come: their order says something.
            return order.Where(HasItems).SequenceEqual(inner.Where(HasItems)) ? order : inner;
        }

        private static bool HasItems(Statement statement) => statement.Holder!.Kind == Kind.Item || statement.Holder.Inner.Any(inner => HasItems(inner.Statement!));

        private static Instant? KeyOf(Symbol symbol, DateTimeZone? zone)
        {
            switch (symbol.Kind)
            {
                case Kind.Session:
                    return EventModel.Of(symbol.Event!).Session(symbol) is { IsTimeLost: false, Timing: { } timing } ? timing.Start : null;
                case Kind.Break:
                    return EventModel.Of(symbol.Event!).Break(symbol)?.Timing?.Start;
                default:
                    return symbol.Date is { Year: > 1 and < 9999 } date ? Timing.At(date, 0, zone ?? DateTimeZone.Utc).Instant : null;
            }
        }
    }
}
