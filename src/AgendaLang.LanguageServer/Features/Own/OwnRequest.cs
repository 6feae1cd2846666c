using System.Text.Json.Nodes;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What our own requests have in common.</summary>
internal static class OwnRequest
{
    private const int InvalidParams = -32602;

    /// <summary>Tells the client that there is a request.</summary>
    public static void Announce(FeatureTable table, string name) => table.Capability($"experimental.agenda.{name}", _ => JsonValue.Create(true));

    /// <summary>The document of a request.</summary>
    /// <exception cref="ProtocolProblem">There is none.</exception>
    public static EditorDocument DocumentOf(Request request, TextDocumentIdentifier identifier) =>
        request.Document(identifier) ?? throw Problem("There is no such agenda here, or it cannot be read.");

    /// <summary>What is asked for cannot be, for a reason that people can read.</summary>
    public static ProtocolProblem Problem(string reason) => new(InvalidParams, reason);
}
