using AgendaLang.Language;

namespace AgendaLang.Comparing;

/// <summary>Which fact of a declaration a property states, so that the same fact is found in two states of it.</summary>
/// <param name="Keyword">The property's keyword; <see cref="Language.Keyword.Name"/> for the name on the head line, <see cref="Language.Keyword.None"/> for the value there.</param>
/// <param name="Detail">
/// What tells several facts of one keyword apart: the language of a <c>name</c>, the party of a <c>delegation</c>, party or person of a <c>speaker</c>, guest and
/// event of an <c>invite</c>, topic and event of a <c>raise</c>, source and date of a <c>cite</c>, the rule of a <c>waive</c>; the member of a list; the whole value of
/// other properties that may be given several times; empty for those given once.
/// </param>
/// <param name="Nth">0 for the first of a declaration with this keyword and detail, 1 for the second …</param>
internal readonly record struct PropertyKey(Keyword Keyword, string Detail, int Nth = 0);
