namespace PolicyLens.Model;

/// <summary>The public names of section roles, as the chapter document writes them: <c>legal-framework</c>.</summary>
/// <remarks>Written out, as every start of the program wants them and asking the enumeration for them is slow.</remarks>
public static class RoleName
{
    public static string Of(SectionRole role) => role switch
    {
        SectionRole.Other => "other",
        SectionRole.Introduction => "introduction",
        SectionRole.Scope => "scope",
        SectionRole.LegalFramework => "legal-framework",
        SectionRole.Vision => "vision",
        SectionRole.Outcomes => "outcomes",
        SectionRole.Values => "values",
        SectionRole.Principles => "principles",
        SectionRole.Strategy => "strategy",
        SectionRole.CorporateParenting => "corporate-parenting",
        SectionRole.Governance => "governance",
        SectionRole.Equality => "equality",
        SectionRole.Definitions => "definitions",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
