using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>What is said of conflicts.</summary>
internal static class Said
{
    public static string RemovedAndChanged(Thing thing)
    {
        var (changed, removed) = thing.Ours != null ? ("Ours", "theirs") : ("Theirs", "ours");
        return Line($"{changed} changed {thing.Called}, {removed} removed it.");
    }

    public static string MovedApart(Thing thing)
    {
        var (ours, theirs) = (thing.OuterOn(MergeSide.Ours), thing.OuterOn(MergeSide.Theirs));
        return Line($"Both sides moved {thing.Called}: ours has it in {ours?.Called}, theirs in {theirs?.Called}. Keep one.");
    }

    public static string MovedInCircle(Thing thing) =>
        Line($"Both sides moved {thing.Called}: ours to {thing.OuterOn(MergeSide.Ours)?.Called}, theirs to {thing.OuterOn(MergeSide.Theirs)?.Called}; it would stand in itself.");

    public static string TextChanged(Thing thing) => Line(thing is { Base.IsUnreadable: true } or { Ours.IsUnreadable: true } or { Theirs.IsUnreadable: true }
        ? $"Both sides changed {thing.Called}, which could not be read, so its lines were merged as text."
        : $"Both sides changed {thing.Called} in ways that do not go together, so its lines were merged as text.");

    /// <summary>Both sides changed parts of a head.</summary>
    public static string HeadChanged(Thing thing, HeadSlot slot)
    {
        var kind = thing.Any.Kind;
        return slot switch
        {
            HeadSlot.Id => Line($"Both sides changed the id of {thing.Called}."),
            HeadSlot.Name => Line($"Both sides retitled {thing.Called}."),
            HeadSlot.Keyword => Line($"Both sides changed the kind of {thing.Called}."),
            _ when kind is Kind.Session or Kind.Break => Line($"Both sides moved {thing.Called}: ours to {thing.Ours?.Head[(int)slot].Text}, theirs to {thing.Theirs?.Head[(int)slot].Text}."),
            _ when kind == Kind.Item => Line($"Both sides changed the length of {thing.Called}."),
            _ => Line($"Both sides changed the date of {thing.Called}."),
        };
    }

    public static string CommentChanged(Thing thing) => Line($"Both sides changed a comment on {thing.Called}.");

    public static string PropertyChanged(Thing thing, Trio<Statement> trio)
    {
        var statement = trio.Any;
        if (trio.Ours == null || trio.Theirs == null)
        {
            var (changed, removed) = trio.Ours != null ? ("Ours", "theirs") : ("Theirs", "ours");
            return Line($"{changed} changed {What(statement)} of {thing.Called}, {removed} removed it.");
        }
        return Line(trio.Base == null ? $"Both sides added {What(statement)} to {thing.Called}, and do not say the same." : $"Both sides changed {What(statement)} of {thing.Called}.");
    }

    public static string Reordered(Thing thing, string what) => Line($"Both sides reordered {what} of {thing.Called}.");

    private static string What(Statement statement) => statement.Sort switch
    {
        StatementSort.Property => $"\"{statement.Row.Text}\"",
        StatementSort.FileDoc => "the doc comment",
        _ => "a line",
    };

    /// <summary>The sentence on one line, whatever ids and paths hold.</summary>
    public static string Line(string text) =>
        string.Concat(text.Select(unit => UnicodeText.IsHidden(unit) || char.IsControl(unit) || unit is '\u2028' or '\u2029' ? ' ' : unit));
}
