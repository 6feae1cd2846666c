using System.Collections.Immutable;
using System.Text;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A part of a shape.</summary>
/// <param name="Span">Where it stands in the shape's label.</param>
/// <param name="Help">What is due there.</param>
internal readonly record struct SignaturePart(TextSpan Span, string Help);

/// <summary>How a property or the head of a declaration is written, with the part that is being written now.</summary>
/// <param name="Label">All of it: <c>delegation party [led by person] [with person, …] [size size]</c>.</param>
/// <param name="Help">What it says.</param>
/// <param name="Parts">Its values, in order.</param>
/// <param name="Active">The part under the cursor; -1 if it is none of them.</param>
internal sealed record Signature(string Label, string Help, ImmutableArray<SignaturePart> Parts, int Active);

/// <summary>The shape of what is being written, like the parameters of a call in a programming language.</summary>
internal static class Signatures
{
    /// <summary>The shape for an offset; null where nothing is being written that has one.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">In UTF-16 units from the file's start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public static Signature? At(EditorDocument document, int offset)
    {
        ArgumentNullException.ThrowIfNull(document);
        var place = CursorPlace.Find(document, offset);
        var reading = place.Reading;
        if (place.Area is CursorArea.Doc || reading.IsStart || reading.IsLost || place.Area == CursorArea.Nowhere && place.Text.IsDefault) return null;
        var slot = ActiveSlot(place);
        if (reading.Row is { } row) return SignatureText.Build(row, reading.Sub, slot);
        return reading.Declares == Kind.None ? null : SignatureText.Build(reading.Declares.Info(), slot);
    }

    /// <summary>The place among the slots that the word under the cursor fills, or that is due.</summary>
    private static int ActiveSlot(CursorPlace place)
    {
        var reading = place.Reading;
        var due = reading.Due.ToList();
        if (due.Count == 0) return -1;
        var kind = place.Text.IsDefault ? KindOf(place) : TokenKind.Text;
        var chosen = due.Find(slot => kind is { } written && Values.Fits(slot.Form, written)) ?? due[0];
        return reading.Slots.IndexOf(chosen);
    }

    private static TokenKind? KindOf(CursorPlace place) =>
        place.Word.IsEmpty ? null : TokenPath.At(place.Document.Tree, place.Word.Start) is { Token: { IsDefault: false } token } ? token.Kind : null;
}

/// <summary>Writes the shapes of rows of the table.</summary>
internal static class SignatureText
{
    /// <summary>How a property is written.</summary>
    public static string Of(PropertyInfo row) => Build(row, null, -1).Label;

    /// <summary>The shape of a property.</summary>
    /// <param name="row">The property.</param>
    /// <param name="active">The sub-keyword whose value is being written; null for the property's own.</param>
    /// <param name="slot">Which of its values; -1 for none.</param>
    public static Signature Build(PropertyInfo row, SubKeywordInfo? active, int slot)
    {
        var label = new StringBuilder(row.Text);
        var parts = ImmutableArray.CreateBuilder<SignaturePart>();
        var at = -1;
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (active == null && i == slot) at = parts.Count;
            Append(label, parts, row.Values[i], row.Values[i].IsOptional);
        }
        foreach (var sub in row.SubKeywords)
        {
            label.Append(sub.IsRequired ? " " : " [").Append(sub.Text);
            for (var i = 0; i < sub.Values.Length; i++)
            {
                if (active == sub && i == slot) at = parts.Count;
                Append(label, parts, sub.Values[i], false);
            }
            if (!sub.IsRequired) label.Append(']');
        }
        return new(label.ToString(), active?.Help ?? row.Help, parts.ToImmutable(), at);
    }

    /// <summary>The shape of a head.</summary>
    public static Signature Build(KindInfo kind, int slot)
    {
        var label = new StringBuilder(kind.Kind.Text());
        var parts = ImmutableArray.CreateBuilder<SignaturePart>();
        foreach (var value in kind.Head) Append(label, parts, value, value.IsOptional);
        return new(label.ToString(), kind.Help, parts.ToImmutable(), slot);
    }

    private static void Append(StringBuilder label, ImmutableArray<SignaturePart>.Builder parts, ValueSlot slot, bool isOptional)
    {
        label.Append(isOptional ? " [" : " ");
        var start = label.Length;
        label.Append(slot.Notation);
        if (slot.IsList) label.Append(", …");
        parts.Add(new(TextSpan.FromBounds(start, label.Length), slot.Label));
        if (isOptional) label.Append(']');
    }
}
