using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Declares what is named and exists nowhere: a person, a party, a place, a room, a topic, a source, a document.</summary>
internal sealed class DeclareAction : IActionSource
{
    private static readonly Kind[] Kinds =
        [Kind.Person, Kind.Country, Kind.Organization, Kind.Place, Kind.Topic, Kind.Initiative, Kind.Source, Kind.Document, Kind.Agreement];

    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.QuickFix)) yield break;
        foreach (var finding in context.Findings)
        {
            if (finding.Rule != RuleCatalogue.UnknownReference || context.Set.ReferenceAt(context.File, finding.Location.Span.Start) is not { Target: null } reference) continue;
            var id = context.Source.Slice(reference.TargetSpan).ToString();
            if (id.Length == 0 || id.Contains('/')) continue;
            var kinds = TargetsOf(reference);
            if (kinds.Contains(Kind.Room) && PlaceOf(reference) is { } place && context.Set.Contains(place.File)) yield return Room(place, id, finding);
            // What another file declares is to be used, not declared once more.
            if (!reference.ScopeSpan.IsEmpty || context.Workspace.Documents.Any(document => document.File.Names.Global(id) is { } known && kinds.Contains(known.Kind))) continue;
            foreach (var kind in Likely(kinds, id))
                foreach (var action in Declare(context, reference, kind, id, finding)) yield return action;
        }
    }

    private static KindSet TargetsOf(Reference reference)
    {
        var slots = reference.SubKeyword == Keyword.None ? reference.Property.Values : reference.Property.FindSubKeyword(reference.SubKeyword)?.Values ?? [];
        foreach (var slot in slots)
            if (slot.Form == ValueForm.Reference) return slot.IsSameKind ? KindSet.Of(reference.Owner.Kind) : slot.Targets;
        return default;
    }

    /// <summary>The kinds that something named so may be, the likeliest first; the code of a country is that country.</summary>
    private static IEnumerable<Kind> Likely(KindSet kinds, string id)
    {
        if (kinds.Contains(Kind.Country) && Countries.IsKnown(id))
        {
            yield return Kind.Country;
            yield break;
        }
        foreach (var kind in Kinds)
        {
            if (!kinds.Contains(kind) || kind == Kind.Country) continue;
            // Where anything may stand, the cursor does not say what is meant.
            if (kind is Kind.Place or Kind.Topic or Kind.Source or Kind.Document or Kind.Agreement && kinds.Contains(Kind.Session)) continue;
            yield return kind;
        }
    }

    private static IEnumerable<CodeAction> Declare(ActionContext context, Reference reference, Kind kind, string id, Finding finding)
    {
        var declaration = $"{kind.Text()} {id} {IdMaker.Quote(IdMaker.NameOf(id, kind))}{Rest(context, reference, kind)}";
        foreach (var (home, use) in NewDeclaration.HomesOf(context.Document, kind))
        {
            var edit = NewDeclaration.Write(home, kind, declaration, home == context.File ? reference.Span.Start : null);
            var where = home == context.File ? "in this file" : $"in {home.Path[(home.Path.LastIndexOf('/') + 1)..]}";
            yield return new($"Declare the {kind.Text()} {Messages.Quote(id)} {where}{(use == null ? "" : " and use that file here")}", CodeActionKinds.QuickFix,
                use == null ? [edit] : [edit, .. use.Edits]) { Mends = [finding] };
        }
    }

    /// <summary>What the place of the name says of the thing: who leads a delegation acts for its party.</summary>
    private static string Rest(ActionContext context, Reference reference, Kind kind)
    {
        if (kind != Kind.Person || reference.SubKeyword is not (Keyword.Led or Keyword.With)) return "";
        foreach (var other in context.Set.ReferencesIn(context.File))
        {
            if (other.Owner != reference.Owner || other.Property != reference.Property || other.SubKeyword != Keyword.None || other.Span.Start > reference.Span.Start) continue;
            // The last party before it on the same line is its own.
            var between = context.Source.Text.AsSpan(other.Span.End, reference.Span.Start - other.Span.End);
            if (!between.Contains(other.Property.Keyword.Text(), StringComparison.Ordinal) && other.Target is { } party && KindSet.Parties.Contains(party.Kind)) return $" of {party.Id}";
        }
        return "";
    }

    /// <summary>The place that a room is of: as its path says, else where the event is.</summary>
    private static Symbol? PlaceOf(Reference reference)
    {
        if (!reference.ScopeSpan.IsEmpty) return reference.Scope is { Kind: Kind.Place } scope ? scope : null;
        return reference.Owner.Event is { } inEvent && EventModel.Of(inEvent).At.Target is { Kind: Kind.Place } place ? place : null;
    }

    private static CodeAction Room(Symbol place, string id, Finding finding)
    {
        var line = $"room {id} {IdMaker.Quote(IdMaker.NameOf(id, Kind.Room))}";
        var last = place.Declaration.Declarations.LastOrDefault(inner => inner.Kind == Kind.Room).Node;
        var edit = !last.IsDefault ? Edits.AddLineBelow(new(place.File.Source, last.Span), line) : null;
        return new($"Declare the room {Messages.Quote(id)} of {Words.Of(place)}", CodeActionKinds.QuickFix, [edit ?? Edits.AddLine(place, line)]) { Mends = [finding] };
    }
}
