using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Rules.Pages;

namespace AgendaLang.Rules;

/// <summary>The pages of the rules.</summary>
public static class RulePages
{
    /// <summary>All pages, by the id of their rule.</summary>
    public static ImmutableArray<RulePage> All { get; } =
    [
        UnexpectedTextPage.Page, UnknownKeywordPage.Page, UnterminatedTextPage.Page, UnclosedBlockPage.Page,
        InvalidDatePage.Page, InvalidTimePage.Page, InvalidDurationPage.Page, PropertyNotAllowedPage.Page,
        MissingValuePage.Page, RepeatedPropertyPage.Page, InvalidEscapePage.Page, KindNotAllowedPage.Page,
        NestingTooDeepPage.Page, UnreadableFilePage.Page, DuplicateIdPage.Page, UnknownReferencePage.Page,
        WrongKindPage.Page, FileNotFoundPage.Page, CircularUsePage.Page, FileOutsideWorkspacePage.Page,
        UnusedDeclarationPage.Page, MixedScriptIdPage.Page, SameNamePage.Page, CircularMembershipPage.Page,
        UnknownValuePage.Page, .. RuleSet.All.Select(rule => rule.Page),
    ];

    /// <summary>The page of a rule; null if there is no such rule, or no page of it.</summary>
    /// <param name="idOrName">The rule's id or name, whatever the case of its letters.</param>
    public static RulePage? Find(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return RuleCatalogue.Find(idOrName) is { } rule ? All.FirstOrDefault(page => page.Rule == rule) : null;
    }
}
