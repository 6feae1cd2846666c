namespace AgendaLang.Models.Records;

/// <summary>A file with what it declares.</summary>
/// <param name="Path">Its path, with <c>/</c>; those of a set are relative to one folder, whichever it is.</param>
/// <param name="Record">What it declares.</param>
/// <param name="Uses">The paths of the files that it uses itself.</param>
internal sealed record FileOfSet(string Path, FileRecord Record, IReadOnlyList<string> Uses);

/// <summary>The files of a set as one record, and such a record as files.</summary>
internal static class SetMerge
{
    /// <summary>One record of all files of a set.</summary>
    /// <param name="files">The files, each before those that use it, the root last.</param>
    /// <param name="audience">For whom it is; null if nothing is left out.</param>
    public static SetRecord Merge(IReadOnlyList<FileOfSet> files, Audience? audience)
    {
        var paths = RelativePaths.ToLast([.. files.Select(file => file.Path)]);
        return new()
        {
            Schema = SetRecord.SchemaId,
            Root = paths[files[^1].Path],
            Audience = audience,
            Files = [.. files.Select(file => new FileHeadRecord
            {
                Path = paths[file.Path],
                Uses = file.Uses.Count == 0 ? null : [.. file.Uses.Select(path => paths[path])],
                Description = file.Record.Description,
            })],
            Countries = All(lists => lists.Countries),
            Organizations = All(lists => lists.Organizations),
            Groups = All(lists => lists.Groups),
            Formats = All(lists => lists.Formats),
            People = All(lists => lists.People),
            Places = All(lists => lists.Places),
            Topics = All(lists => lists.Topics),
            Initiatives = All(lists => lists.Initiatives),
            Agreements = All(lists => lists.Agreements),
            Sources = All(lists => lists.Sources),
            Documents = All(lists => lists.Documents),
            Tours = All(lists => lists.Tours),
            Meetings = All(lists => lists.Meetings),
            Summits = All(lists => lists.Summits),
            Proposals = All(lists => lists.Proposals),
            Requests = All(lists => lists.Requests),
            Statements = All(lists => lists.Statements),
        };

        T[]? All<T>(Func<FileRecord, T[]?> list) where T : DeclarationRecord
        {
            var all = new List<T>();
            foreach (var file in files)
                foreach (var record in list(file.Record) ?? []) all.Add(record with { File = paths[file.Path] });
            return all.Count == 0 ? null : [.. all];
        }
    }

    /// <summary>The files of a record, in its order.</summary>
    /// <exception cref="FormatException">A declaration is of no file of the set, or the files do not fit together.</exception>
    public static IReadOnlyList<FileOfSet> Split(SetRecord set)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in set.Files)
            if (!paths.Add(file.Path)) throw new FormatException($"The file \"{file.Path}\" is listed twice.");
        if (set.Files.Length == 0 || set.Files[^1].Path != set.Root) throw new FormatException("The last of the files is not the root.");
        foreach (var path in set.Files.SelectMany(file => file.Uses ?? []))
            if (!paths.Contains(path)) throw new FormatException($"The file \"{path}\" is used but not listed.");

        var (countries, organizations, groups, formats) = (Of(set.Countries), Of(set.Organizations), Of(set.Groups), Of(set.Formats));
        var (people, places, topics, initiatives) = (Of(set.People), Of(set.Places), Of(set.Topics), Of(set.Initiatives));
        var (agreements, sources, documents, tours) = (Of(set.Agreements), Of(set.Sources), Of(set.Documents), Of(set.Tours));
        var (meetings, summits) = (Of(set.Meetings), Of(set.Summits));
        var (proposals, requests, statements) = (Of(set.Proposals), Of(set.Requests), Of(set.Statements));
        return [.. set.Files.Select(file => new FileOfSet(file.Path, new()
        {
            Description = file.Description,
            Countries = countries(file.Path),
            Organizations = organizations(file.Path),
            Groups = groups(file.Path),
            Formats = formats(file.Path),
            People = people(file.Path),
            Places = places(file.Path),
            Topics = topics(file.Path),
            Initiatives = initiatives(file.Path),
            Agreements = agreements(file.Path),
            Sources = sources(file.Path),
            Documents = documents(file.Path),
            Tours = tours(file.Path),
            Meetings = meetings(file.Path),
            Summits = summits(file.Path),
            Proposals = proposals(file.Path),
            Requests = requests(file.Path),
            Statements = statements(file.Path),
        }, file.Uses ?? []))];

        Func<string, T[]?> Of<T>(T[]? records) where T : DeclarationRecord
        {
            foreach (var record in records ?? [])
                if (record.File == null || !paths.Contains(record.File))
                    throw new FormatException($"\"{record.Id}\" is of no file that is listed.");
            var byFile = (records ?? []).ToLookup(record => record.File!, record => record with { File = null }, StringComparer.Ordinal);
            return path => byFile.Contains(path) ? [.. byFile[path]] : null;
        }
    }
}
