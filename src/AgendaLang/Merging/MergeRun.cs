using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>One merge from texts to texts.</summary>
internal sealed class MergeRun(MergeRequest request)
{
    private const int MaxRounds = 5;

    private readonly SortedDictionary<string, FileTexts> _texts = new(StringComparer.Ordinal);

    public MergeResult Run()
    {
        foreach (var path in request.Base.Concat(request.Ours).Concat(request.Theirs).Select(source => source.Path)) _texts.TryAdd(path, new(path));
        foreach (var source in request.Base) _texts[source.Path].SetBase(source.Text);
        foreach (var source in request.Ours) _texts[source.Path].SetOurs(source.Text);
        foreach (var source in request.Theirs) _texts[source.Path].SetTheirs(source.Text);

        var atBase = SideReader.Read(Prepared(MergeSide.Base), request.Others, null);
        var ours = SideReader.Read(Prepared(MergeSide.Ours), request.Others, atBase);
        var theirs = SideReader.Read(Prepared(MergeSide.Theirs), request.Others, atBase);
        var sides = new MergeSides(atBase, ours, theirs);
        // What did not work by meaning is merged as text, from the inside out; in the end whole files are.
        var texts = new HashSet<int>();
        for (var round = 1; ; round++)
        {
            var attempt = Attempt(sides, texts);
            if (attempt.Ledger.IsBalanced || round == MaxRounds || !Widen(texts, attempt, wholeFiles: round == MaxRounds - 1)) return Finish(sides, attempt);
        }
    }

    private Attempted Attempt(MergeSides sides, HashSet<int> texts)
    {
        var table = ThingTable.Make(sides, texts);
        Fates.Decide(table);
        var outputs = new SortedDictionary<string, Output>(StringComparer.Ordinal);
        foreach (var thing in table.All)
        {
            if (!thing.IsFile || thing.Fate == Fate.Gone) continue;
            var path = thing.Any.Path;
            outputs.Add(path, _texts[path].AsWritten(new ThingWriter(table, _texts[path].LineBreak).WriteFile(thing)));
        }
        var resolved = outputs.Select(pair => new SourceText(pair.Key, pair.Value.TextFor(MergeSide.Ours))).ToList();
        var result = SideReader.Read(resolved, request.Others, sides.Ours);
        var ledger = Bookkeeper.Book(table, sides, result, outputs.Values.SelectMany(output => output.Conflicts), out var lost);
        return new(table, outputs, result, ledger, lost);
    }

    private static bool Widen(HashSet<int> texts, Attempted attempt, bool wholeFiles)
    {
        var count = texts.Count;
        foreach (var thing in attempt.Lost)
        {
            foreach (var side in Enum.GetValues<MergeSide>())
            {
                var at = thing;
                while (at is { IsFile: false } && (wholeFiles || at.IsText || at.Ours == null || at.Theirs == null)) at = at.OuterOn(side);
                if (at != null) texts.Add(at.Number);
            }
        }
        return texts.Count > count;
    }

    private List<SourceText> Prepared(MergeSide side) =>
        [.. _texts.Values.Where(texts => texts[side] != null).Select(texts => new SourceText(texts.Path, texts[side]!))];

    private MergeResult Finish(MergeSides sides, Attempted attempt)
    {
        var (table, ledger) = (attempt.Table, attempt.Ledger);
        // Of lines it can be unclear what became of them: of two alike one was moved, another taken out. That is no defect, but somebody must look.
        var isUnclear = !ledger.IsBalanced && attempt.Lost.All(thing => thing.IsText);
        var conflicts = attempt.Outputs.SelectMany(pair => pair.Value.Conflicts.Select(conflict => (Path: pair.Key, Conflict: conflict))).ToList();
        var all = conflicts.ConvertAll(pair =>
            new MergeConflict(ConflictSort.Contradiction, pair.Path, pair.Conflict.Thing.Path, pair.Conflict.Thing.KindText, pair.Conflict.Reason));
        var marks = new List<LineMark>();
        if (!ledger.IsBalanced) marks.AddRange(LineMark.OfUnaccounted(ledger, attempt.Result, isUnclear));
        // With conflicts in the text it is not settled yet what it means.
        else if (conflicts.Count == 0) marks.AddRange(MeaningCheck.Find(sides, attempt.Result));
        if (isUnclear) ledger = new([.. ledger.Entries.Select(entry => entry.Outcome == LedgerOutcome.Unaccounted ? entry with { Outcome = LedgerOutcome.Conflict } : entry)]);
        all.AddRange(marks.Select(mark => mark.Conflict));
        return new(Files(attempt.Outputs, marks), [.. all], ledger, [.. table.All.Where(IsMergedAsText).Select(thing => thing.Path)]);
    }

    private static bool IsMergedAsText(Thing thing) => thing is { IsText: true, Ours: { } ours, Theirs: { } theirs }
        && ours.FullText != theirs.FullText && thing.Base?.FullText != ours.FullText && thing.Base?.FullText != theirs.FullText;

    private ImmutableArray<MergedFile> Files(SortedDictionary<string, Output> outputs, List<LineMark> marks)
    {
        var files = ImmutableArray.CreateBuilder<MergedFile>();
        foreach (var (path, texts) in _texts)
        {
            if (!outputs.TryGetValue(path, out var output))
            {
                files.Add(new(path, null, false));
                continue;
            }
            var style = new MarkerStyle(Clean(request.Labels), request.MarkerSize, texts.LineBreak);
            var ownMarks = marks.Where(mark => mark.Conflict.File == path).ToList();
            var text = ownMarks.Count == 0 ? output.ToText(style) : LineMark.Write(output.TextFor(MergeSide.Ours), ownMarks, style);
            var hasConflict = output.HasConflict || ownMarks.Count > 0;
            files.Add(new(path, texts.Finish(text, hasConflict), hasConflict));
        }
        return files.ToImmutable();
    }

    private static MergeLabels Clean(MergeLabels labels) => new(Said.Line(labels.Ours), Said.Line(labels.Base), Said.Line(labels.Theirs));

    /// <summary>A merge with what the ledger says of it.</summary>
    private sealed record Attempted(
        ThingTable Table, SortedDictionary<string, Output> Outputs, SideReader Result, MergeLedger Ledger, IReadOnlyCollection<Thing> Lost);
}

/// <summary>The texts of a file on all sides, as they are and as they are merged.</summary>
internal sealed class FileTexts(string path)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string?[] _raw = new string?[3];

    public string Path { get; } = path;

    /// <summary>How lines end: as in ours.</summary>
    public string LineBreak => _lineBreak ??= Lines.BreakOf(_raw[(int)MergeSide.Ours] ?? _raw[(int)MergeSide.Theirs] ?? _raw[(int)MergeSide.Base] ?? "");

    private string? _lineBreak;

    private bool IsUniform => _isUniform ??= Lines.IsUniform(_raw[(int)MergeSide.Ours] ?? "");

    private bool? _isUniform;

    /// <summary>The text to merge: without byte order mark, with an end to its last line and the line breaks of ours; null where the file is not there.</summary>
    public string? this[MergeSide side]
    {
        get
        {
            if (_raw[(int)side] is not { } text) return null;
            text = text.TrimStart(ByteOrderMark);
            // Where a side mixes line breaks, each line is as it is.
            if (side != MergeSide.Ours && Lines.IsUniform(text) && IsUniform) text = Lines.WithBreaks(text, LineBreak);
            return Lines.IsEnded(text) ? text : text + LineBreak;
        }
    }

    public void SetBase(string text) => Set(MergeSide.Base, text);

    public void SetOurs(string text) => Set(MergeSide.Ours, text);

    public void SetTheirs(string text) => Set(MergeSide.Theirs, text);

    /// <summary>A result as it is; where it is all of what one side made of a file that the other left alone, to the last blank as that side has written it.</summary>
    public Output AsWritten(Output output)
    {
        if (output.HasConflict || ThreeWay.Choose(_raw[0], _raw[1], _raw[2]) is not { } side) return output;
        if (this[side] is not { } written || !Lines.DifferInBlanks(written, output.TextFor(MergeSide.Ours))) return output;
        var asWritten = new Output();
        asWritten.Add(written);
        return asWritten;
    }

    /// <summary>The text of the result: where it is that of one side, just as that side has it.</summary>
    public string Finish(string text, bool hasConflict)
    {
        // Tools know a marker only at the very beginning of a line.
        if (hasConflict) return text[0] == '<' ? text : Mark + text;
        var (atBase, ours, theirs) = (_raw[0], _raw[1], _raw[2]);
        if (theirs != null && ours == atBase && text == this[MergeSide.Theirs]) return theirs;
        if (ours != null && text == this[MergeSide.Ours]) return ours;
        if (theirs != null && ours == null && text == this[MergeSide.Theirs]) return theirs;
        var isEnded = ThreeWay.Layout(IsEnded(atBase), IsEnded(ours), IsEnded(theirs));
        return Mark + (isEnded ? text : text.TrimEnd('\r', '\n'));
    }

    private string Mark => (_raw[(int)MergeSide.Ours] ?? _raw[(int)MergeSide.Theirs])?.StartsWith(ByteOrderMark) == true ? "\uFEFF" : "";

    private static bool IsEnded(string? text) => text == null || Lines.IsEnded(text);

    private void Set(MergeSide side, string text)
    {
        if (_raw[(int)side] != null) throw new ArgumentException($"The file \"{Path}\" is given twice on one side.", nameof(text));
        _raw[(int)side] = text;
    }
}
