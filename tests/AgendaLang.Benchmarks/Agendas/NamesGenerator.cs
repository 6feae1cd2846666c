using System.Text;

namespace AgendaLang.Benchmarks.Agendas;

/// <summary>Writes agendas over many files, with any number of top-level declarations whose references (three each on average) all lead somewhere.</summary>
internal static class NamesGenerator
{
    /// <summary>The file that uses all others.</summary>
    public const string Root = "root.agenda";

    private const string Common = "common.agenda";

    /// <summary>The files by path: one with parties, so many with the declarations, one that uses them all.</summary>
    /// <param name="declarations">How many declarations, those of the common file not counted.</param>
    /// <param name="files">Over how many files; each uses the common file and the one before it.</param>
    public static Dictionary<string, string> Files(int declarations, int files)
    {
        var random = new SmallRandom(7);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [Common] = AgendaGenerator.CommonFile() };
        var root = new StringBuilder($"use \"{Common}\"\n");
        var people = new List<string>();
        var topics = new List<string>();
        for (int file = 0, made = 0; file < files; file++)
        {
            var text = new StringBuilder($"use \"{Common}\"\n");
            if (file > 0) text.Append($"use \"{PathOf(file - 1)}\"\n");
            text.Append('\n');
            for (var end = (int)((long)declarations * (file + 1) / files); made < end; made++) Declaration(text, made, random, people, topics);
            texts[PathOf(file)] = text.ToString();
            root.Append($"use \"{PathOf(file)}\"\n");
            Forget(people);
            Forget(topics);
        }
        texts[Root] = root.ToString();
        return texts;
    }

    private static string PathOf(int file) => $"part-{file}.agenda";

    private static void Declaration(StringBuilder text, int number, SmallRandom random, List<string> people, List<string> topics)
    {
        var source = random.Pick(Words.Sources);
        switch (people.Count < 3 ? 0 : topics.Count < 3 ? 1 : number % 5)
        {
            case 0:
                people.Add($"person-{number}");
                text.Append($"person person-{number} \"{random.Pick(Words.People).Given} {number}\" of {random.Pick(Words.Countries)} as \"Envoy\" {{ cite {source} }}\n");
                break;
            case 1:
                text.Append($"topic topic-{number} \"{random.Pick(Words.Subjects)} {number}\"");
                if (topics.Count > 1) text.Append($" affects {string.Join(", ", random.Some(topics, 2))}");
                text.Append($" {{ cite {source} }}\n");
                topics.Add($"topic-{number}");
                break;
            case 2:
                text.Append($"document paper-{number} \"Paper {number}\" about {random.Pick(topics)}, {random.Pick(people)} by {random.Pick(people)}\n");
                break;
            case 3:
                text.Append($"agreement deal-{number} \"Agreement {number}\" about {random.Pick(topics)} between us, kz at {random.Pick(Words.Places).Id}\n");
                break;
            default:
                text.Append($"statement words-{number} by {random.Pick(people)} on 2026-03-01 {{ about {random.Pick(topics)} cite {source} }}\n");
                break;
        }
    }

    /// <summary>Keeps the latest few, so that references reach into the file before and no further.</summary>
    private static void Forget(List<string> ids)
    {
        if (ids.Count > 200) ids.RemoveRange(0, ids.Count - 200);
    }
}
