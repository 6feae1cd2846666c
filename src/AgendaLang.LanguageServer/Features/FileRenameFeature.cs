using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Keeps <c>use</c> lines true when files and folders are renamed in the client.</summary>
internal sealed class FileRenameFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("workspace.fileOperations.willRename", client => !client.Has("workspace.fileOperations.willRename") ? null : new JsonObject
        {
            ["filters"] = new JsonArray(Filter("**/*.agenda", "file"), Filter("**", "folder")),
        });
        table.Request("workspace/willRenameFiles", FileRenamingJson.Default.RenameFilesParams, FileRenamingJson.Default.WorkspaceEdit, (request, given) =>
        {
            var moves = new List<FileMove>();
            foreach (var file in given.Files)
                if (FileUri.ToFolder(file.OldUri) is { } from && FileUri.ToFolder(file.NewUri) is { } to) moves.Add(new(from, to));
            var edits = FileMoves.Edits(request.Snapshot.Workspace, moves, request.Snapshot.Files.FullPath, request.Cancellation);
            return edits.IsEmpty ? null : request.WorkspaceEditOf(edits);
        });
    }

    private static JsonObject Filter(string glob, string matches) => new()
    {
        ["scheme"] = "file",
        ["pattern"] = new JsonObject { ["glob"] = glob, ["matches"] = matches },
    };
}

internal sealed record RenameFilesParams(FileRename[] Files);

internal sealed record FileRename(string OldUri, string NewUri);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(WorkspaceEdit))]
internal sealed partial class FileRenamingJson : JsonSerializerContext;
