using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>An id as it stands in a text, and the declaration that it means.</summary>
/// <param name="Symbol">What it means.</param>
/// <param name="File">The file in which it stands.</param>
/// <param name="Span">The id alone: of a path only the part that means the declaration.</param>
/// <param name="IsDeclaration">Whether it is the declaration's own.</param>
internal readonly record struct NameAt(Symbol Symbol, AgendaFile File, TextSpan Span, bool IsDeclaration)
{
    /// <summary>The id at an offset, its ends included; null if none stands there, or it leads nowhere.</summary>
    public static NameAt? Find(EditorDocument document, int offset)
    {
        offset = Math.Clamp(offset, 0, document.Source.Length);
        if (document.Set.ReferenceAt(document.File, offset) is { } reference)
        {
            var isScope = reference.ScopeSpan.Length > 0 && reference.ScopeSpan.Touches(offset);
            // Also what is named where something of another kind is meant: that is what has the id.
            var mistaken = reference.IsScopeMistaken == isScope ? reference.Mistaken : null;
            var target = (isScope ? reference.Scope : reference.Target) ?? mistaken;
            return target == null ? null : new(target, document.File, isScope ? reference.ScopeSpan : reference.TargetSpan, false);
        }
        return DeclaredAt(document.File, offset) is { Id.Length: > 0 } symbol ? new(symbol, document.File, symbol.IdSpan, true) : null;
    }

    /// <summary>The declaration whose id (of a day its date, of a break its keyword) stands at an offset; null if there is none.</summary>
    public static Symbol? DeclaredAt(AgendaFile file, int offset)
    {
        var symbols = file.Names.Symbols;
        var low = 0;
        var high = symbols.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = symbols[middle].IdSpan;
            if (span.Touches(offset)) return symbols[middle];
            if (span.Start > offset) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    /// <summary>The innermost declaration that holds an offset; null outside all.</summary>
    public static Symbol? HolderAt(AgendaFile file, int offset)
    {
        Symbol? holder = null;
        // Those of one segment, of which few stand around any offset.
        foreach (var symbol in file.Names.SymbolsOf(file.Tree.IndexAt(offset)))
        {
            var span = symbol.Declaration.Node.Span;
            if (span.Start > offset) break;
            if (span.Touches(offset)) holder = symbol;
        }
        return holder;
    }
}
