using System.Text.Json;
using AgendaLang.Language;
using Meant = AgendaLang.Semantics;

namespace AgendaLang.Tests.Compiling;

/// <summary>The vocabularies of the models are those of the language: word for word, in the same order.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void AWordIsTheSameInTheModels()
    {
        Check<Models.Rank, Meant.Rank>(Vocabularies.Rank);
        Check<Models.SessionKind, Meant.SessionKind>(Vocabularies.SessionKind);
        Check<Models.ItemKind, Meant.ItemKind>(Vocabularies.ItemKind);
        Check<Models.DocumentKind, Meant.DocumentKind>(Vocabularies.DocumentKind);
        Check<Models.EventStatus, Meant.EventStatus>(Vocabularies.EventStatus);
        Check<Models.ProposalStatus, Meant.ProposalStatus>(Vocabularies.ProposalStatus);
        Check<Models.DocumentStatus, Meant.DocumentStatus>(Vocabularies.DocumentStatus);
        Check<Models.AgreementStatus, Meant.AgreementStatus>(Vocabularies.AgreementStatus);
        Check<Models.InitiativeStatus, Meant.InitiativeStatus>(Vocabularies.InitiativeStatus);
        Check<Models.Audience, Meant.Audience>(Vocabularies.Audience);
        Check<Models.Decision, Meant.Decision>(Vocabularies.Decision);
        Check<Models.Precedence, Meant.Precedence>(Vocabularies.Precedence);
        Check<Models.Coverage, Meant.Coverage>(Vocabularies.Coverage);
        Check<Models.InviteeRole, Meant.InviteeRole>(Vocabularies.Role);
        Assert.Equal(LanguageTable.Kinds.Select(kind => kind.Kind.ToString()), Enum.GetNames<Models.Kind>());
    }

    [Fact]
    public void NoVocabularyIsForgotten() =>
        Assert.Equal(14, typeof(Vocabularies).GetProperties().Count(property => property.PropertyType == typeof(Vocabulary)));

    private static void Check<TModel, TMeaning>(Vocabulary vocabulary) where TModel : struct, Enum where TMeaning : struct, Enum
    {
        var options = new JsonSerializerOptions { Converters = { new Models.WordConverter<TModel>() } };
        Assert.Equal(vocabulary.Terms.Select(term => term.Text), Enum.GetValues<TModel>().Select(value => JsonSerializer.Serialize(value, options).Trim('"')));
        Assert.Equal(Enum.GetNames<TMeaning>(), Enum.GetNames<TModel>());
        Assert.Equal(Enum.GetValues<TMeaning>().Select(value => Convert.ToInt32(value)), Enum.GetValues<TModel>().Select(value => Convert.ToInt32(value)));
    }
}
