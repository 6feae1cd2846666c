namespace AgendaLang.Cli;

/// <summary>Asks a person at a terminal.</summary>
internal interface IQuestions
{
    /// <summary>Lets one of some answers be chosen.</summary>
    string Choose(string question, IReadOnlyList<string> answers);

    /// <summary>Asks for a line of text until it is one that can be taken.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hint">What an answer looks like, or what an empty one means.</param>
    /// <param name="problemOf">What is wrong with an answer, in a sentence; null if nothing is.</param>
    string Ask(string question, string hint, Func<string, string?> problemOf);
}
