using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;
using PolicyLens.Searching.Words;

namespace PolicyLens.Catalogue;

/// <summary>All that PolicyLens knows beside its rules: law, guidance, bodies, authorities, headings, topics, terms.</summary>
public sealed class Catalogues
{
    private static readonly Lazy<Catalogues> BuiltIn = new(() => new([]));

    private static readonly Lazy<WordForms> BuiltInWords = new(() => new(CatalogueFile.Read("words.json", CatalogueJsonContext.Default.WordData)));

    private readonly Lazy<ValueList<CatalogueItem>> items;
    private readonly Lazy<RoleCatalogue> roles = new(() => new(CatalogueFile.Read("roles.json", Data.RoleData)));
    private readonly Lazy<FurnitureCatalogue> furniture = new(() => new(CatalogueFile.Read("furniture.json", Data.FurnitureData)));
    private readonly Lazy<TitleCatalogue> titles = new(() => new(CatalogueFile.Read("titles.json", Data.TitleData)));
    private readonly Lazy<HedgeCatalogue> hedges = new(() => new(CatalogueFile.Read("hedges.json", Data.HedgeData)));
    private readonly Lazy<AmendingCatalogue> amending = new(() => new(CatalogueFile.Read("amending.json", Data.AmendingData)));
    private readonly Lazy<LawCatalogue> law;
    private readonly Lazy<BodyCatalogue> bodies;
    private readonly Lazy<FloorCatalogue> floors;
    private readonly Lazy<AuthorityCatalogue> authorities;
    private readonly Lazy<TopicCatalogue> topics;
    private readonly Lazy<TermData> termData;
    private readonly Lazy<TermCatalogue> terms;
    private readonly Lazy<SynonymCatalogue> synonyms;
    private readonly Lazy<ActorCatalogue> actors;
    private readonly Lazy<RelatedCatalogue> related;
    private readonly Lazy<SearchWords> clauseWords;

    /// <summary>The catalogues that are built into the program. Immutable; each is read once, when it is first asked for.</summary>
    public static Catalogues Default => BuiltIn.Value;

    private Catalogues(ValueList<CatalogueSheet> sheets)
    {
        Sheets = sheets;
        items = new(() => Overlay.Items([.. BuiltInSheets.All, .. sheets]));
        var own = new Overlay(sheets);
        law = new(() => new(
            new(own.Over(CatalogueFile.Read("legislation.json", Data.LegislationData).Entries, CatalogueKind.Legislation, entry => entry.Title)),
            new(own.Over(CatalogueFile.Read("guidance.json", Data.GuidanceData).Entries, CatalogueKind.Guidance, entry => entry.Title))));
        bodies = new(() => new(own.Over(CatalogueFile.Read("bodies.json", Data.BodyData).Entries, CatalogueKind.Bodies, entry => entry.Name)));
        floors = new(() => new(own.Over(CatalogueFile.Read("floors.json", Data.FloorData).Entries, CatalogueKind.Floors, entry => entry.Id)));
        authorities = new(() => new(AllAuthorities(own)));
        topics = new(() =>
        {
            var read = CatalogueFile.Read("topics.json", Data.TopicData);
            return new(read with { Entries = own.Over(read.Entries, CatalogueKind.Topics, entry => entry.Id) });
        });
        termData = new(() =>
        {
            var read = CatalogueFile.Read("terms.json", Data.TermData);
            return read with
            {
                Terms = own.Over(read.Terms, CatalogueKind.Terms, entry => entry.Id),
                Subjects = own.Over(read.Subjects, CatalogueKind.Subjects, entry => entry.Id),
                Outcomes = own.Over(read.Outcomes, CatalogueKind.Outcomes, CatalogueItem.KeyOf),
            };
        });
        terms = new(() => new(termData.Value));
        actors = new(() => new(CatalogueFile.Read("actors.json", Data.ActorData)));
        clauseWords = new(() => new(this));
        related = new(() => new(CatalogueFile.Read("related.json", Data.RelatedData), ClauseWords.Reader));
        synonyms = new(() =>
        {
            var read = CatalogueFile.Read("synonyms.json", Data.SynonymData);
            return new(own.Over(SynonymCatalogue.Groups(read, termData.Value.Terms), CatalogueKind.Synonyms, entry => entry.Id));
        });
    }

    public RoleCatalogue Roles => roles.Value;

    public FurnitureCatalogue Furniture => furniture.Value;

    public TitleCatalogue Titles => titles.Value;

    public LawCatalogue Law => law.Value;

    public BodyCatalogue Bodies => bodies.Value;

    public FloorCatalogue Floors => floors.Value;

    public AuthorityCatalogue Authorities => authorities.Value;

    public TopicCatalogue Topics => topics.Value;

    public TermCatalogue Terms => terms.Value;

    public HedgeCatalogue Hedges => hedges.Value;

    /// <summary>Wordings that find one another in a search.</summary>
    public SynonymCatalogue Synonyms => synonyms.Value;

    /// <summary>The names of the body that speaks in a chapter. Read when they are first asked for.</summary>
    public ActorCatalogue Actors => actors.Value;

    /// <summary>The wordings of amendment notes. Read when they are first asked for.</summary>
    public AmendingCatalogue Amending => amending.Value;

    /// <summary>Words that stand for each other where a clause is written anew. Read when they are first asked for.</summary>
    public RelatedCatalogue Related => related.Value;

    /// <summary>What reads the words of clauses that are compared. Made when it is first asked for.</summary>
    internal SearchWords ClauseWords => clauseWords.Value;

    /// <summary>The forms, spellings and compounds of words, for search.</summary>
    internal WordForms Words => BuiltInWords.Value;

    /// <summary>The files that were laid over the built-in ones, in the order in which they were.</summary>
    public ValueList<CatalogueSheet> Sheets { get; }

    /// <summary>Every entry that holds, with where it stands: the built-in ones in their order, those that replace one in its place, then those that were added.</summary>
    /// <remarks>Reads the program's own files once more, for the places; the first use takes some milliseconds.</remarks>
    public ValueList<CatalogueItem> Items => items.Value;

    /// <summary>
    /// The built-in catalogues with a user's files laid over them. An entry whose title (of bodies and authorities the
    /// name, of outcomes the scheme and title, of all others the id, whatever their capitals) is known replaces that entry whole; any
    /// other is added. Of two files that have the same entry the later counts.
    /// </summary>
    /// <returns><see cref="Default"/> where there are no files.</returns>
    public static Catalogues With(ValueList<CatalogueSheet> sheets) => sheets.Count == 0 ? Default : new(sheets);

    private static CatalogueJsonContext Data => CatalogueJsonContext.Default;

    // Those that stand come first: a name that two share is theirs.
    private ValueList<AuthorityEntry> AllAuthorities(Overlay own)
    {
        var all = own.Over(
        [
            .. CatalogueFile.Read("authorities.json", Data.AuthorityData).Entries,
            .. CatalogueFile.Read("partnerships.json", Data.AuthorityData).Entries,
            .. CatalogueFile.Read("former-authorities.json", Data.AuthorityData).Entries,
        ], CatalogueKind.Authorities, entry => entry.Name);
        return Sheets.Count == 0 ? all : all.OrderBy(entry => entry.IsFormer).ToValueList();
    }
}
