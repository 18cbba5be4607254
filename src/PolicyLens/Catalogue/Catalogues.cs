namespace PolicyLens.Catalogue;

/// <summary>All that PolicyLens knows beside its rules: law, guidance, authorities, headings, topics, terms.</summary>
public sealed class Catalogues
{
    private static readonly Lazy<Catalogues> BuiltIn = new(() => new());

    /// <summary>The catalogues that are built into the program. Immutable; read once.</summary>
    public static Catalogues Default => BuiltIn.Value;

    private Catalogues()
    {
        var data = CatalogueJsonContext.Default;
        Roles = new(CatalogueFile.Read("roles.json", data.RoleData));
        Furniture = new(CatalogueFile.Read("furniture.json", data.FurnitureData));
        Titles = new(CatalogueFile.Read("titles.json", data.TitleData));
        Law = new(CatalogueFile.Read("legislation.json", data.LegislationData), CatalogueFile.Read("guidance.json", data.GuidanceData));
        // Those that stand come first: a name that two share is theirs.
        Authorities = new(
        [
            .. CatalogueFile.Read("authorities.json", data.AuthorityData).Entries,
            .. CatalogueFile.Read("partnerships.json", data.AuthorityData).Entries,
            .. CatalogueFile.Read("former-authorities.json", data.AuthorityData).Entries,
        ]);
        Topics = new(CatalogueFile.Read("topics.json", data.TopicData));
        Terms = new(CatalogueFile.Read("terms.json", data.TermData));
        Hedges = new(CatalogueFile.Read("hedges.json", data.HedgeData));
    }

    public RoleCatalogue Roles { get; }

    public FurnitureCatalogue Furniture { get; }

    public TitleCatalogue Titles { get; }

    public LawCatalogue Law { get; }

    public AuthorityCatalogue Authorities { get; }

    public TopicCatalogue Topics { get; }

    public TermCatalogue Terms { get; }

    public HedgeCatalogue Hedges { get; }
}
