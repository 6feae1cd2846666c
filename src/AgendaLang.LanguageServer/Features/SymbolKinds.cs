using AgendaLang.Language;

namespace AgendaLang.LanguageServer.Features;

/// <summary>As what kinds of declaration are drawn.</summary>
internal static class SymbolKinds
{
    /// <summary>The tag of what is struck through.</summary>
    public const int Deprecated = 1;

    private const int File = 1, Module = 2, Namespace = 3, Package = 4, Class = 5, Method = 6, Property = 7, Field = 8, Interface = 11, Function = 12, Constant = 14, Text = 15,
        Array = 18, Key = 20, EnumMember = 22, Struct = 23, Event = 24;

    /// <summary>The kind of the protocol; one that every client knows where this one may not know the better one.</summary>
    /// <param name="kind">What is declared.</param>
    /// <param name="client">What the client can do.</param>
    /// <param name="where">Where it says which kinds it knows: <c>textDocument.documentSymbol</c>.</param>
    public static int Of(Kind kind, ClientCapabilities client, string where)
    {
        var best = kind switch
        {
            Kind.Country => Module,
            Kind.Organization => Package,
            Kind.Group or Kind.Format => Interface,
            Kind.Person => Class,
            Kind.Place => Namespace,
            Kind.Room => Field,
            Kind.Topic => Key,
            Kind.Initiative or Kind.Agreement => Struct,
            Kind.Source => Constant,
            Kind.Document => File,
            Kind.Tour => Array,
            Kind.Meeting or Kind.Summit => Event,
            Kind.Day => Namespace,
            Kind.Session => Method,
            Kind.Item => Property,
            Kind.Break => EnumMember,
            Kind.Proposal or Kind.Request => Function,
            _ => Text,
        };
        // Without a list, those of the first version of the protocol.
        if (best <= Array || client.Lists(where + ".symbolKind.valueSet", best)) return best;
        return best switch { Event => Class, Key => Property, EnumMember => Field, _ => Class };
    }

    /// <summary>The tags of something.</summary>
    /// <param name="isCancelled">Whether it is cancelled or withdrawn.</param>
    /// <param name="client">What the client can do.</param>
    /// <param name="where">Where it says which tags it knows: <c>textDocument.documentSymbol</c>.</param>
    public static int[]? TagsOf(bool isCancelled, ClientCapabilities client, string where) =>
        isCancelled && client.Lists(where + ".tagSupport.valueSet", Deprecated) ? [Deprecated] : null;
}
