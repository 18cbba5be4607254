using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class EffectTests
{
    [Theory]
    [InlineData("Care leavers are supported until the age of 21.", "Care leavers are supported until the age of 25.", ChangeEffect.Age)]
    [InlineData("The plan is made within 4 months of coming into care.", "The plan is made within 6 months of coming into care.", ChangeEffect.Deadline)]
    [InlineData("The plan is reviewed every six months by the team.", "The plan is reviewed every four months by the team.", ChangeEffect.Deadline)]
    [InlineData("Staff should keep a record of each visit.", "Staff must keep a record of each visit.", ChangeEffect.Modality)]
    [InlineData("The Data Protection Act 1998 governs our records.", "The Data Protection Act 2018 governs our records.", ChangeEffect.Citation)]
    [InlineData("We listen to looked after children in all that we do.", "We listen to children in care in all that we do.", ChangeEffect.Terminology)]
    [InlineData("We always listen with great care to what is said.", "We always listen with much care to what is said.", ChangeEffect.Editorial)]
    public void A_change_has_the_effect_of_its_words(string before, string after, ChangeEffect effect)
    {
        var comparison = EditionComparison.Of(Edition("a", before), Edition("b", after), Catalogues.Default);

        Assert.Equal([effect], Assert.Single(comparison.Entries, entry => entry.Clauses.Kind == EntryKind.Changed).Effects);
    }

    private static NamedEdition Edition(string name, string text) =>
        new(name, Written.Edition("A Chapter of the Manual", "", "1. Our Work", "", text, "", "2. The Rest", "", "Nothing else is said here."));
}
