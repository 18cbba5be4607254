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
    private readonly Lazy<SynonymCatalogue> synonyms;
    private readonly Lazy<ActorCatalogue> actors;
    private readonly Lazy<RelatedCatalogue> related;
    private readonly Lazy<SearchWords> clauseWords;

    /// <summary>The catalogues that are built into the program. Immutable; read once.</summary>
    public static Catalogues Default => BuiltIn.Value;

    private Catalogues(ValueList<CatalogueSheet> sheets)
    {
        Sheets = sheets;
        items = new(() => Overlay.Items([.. BuiltInSheets.All, .. sheets]));
        var data = CatalogueJsonContext.Default;
        Roles = new(CatalogueFile.Read("roles.json", data.RoleData));
        Furniture = new(CatalogueFile.Read("furniture.json", data.FurnitureData));
        Titles = new(CatalogueFile.Read("titles.json", data.TitleData));

        var own = new Overlay(sheets);
        Law = new(
            new(own.Over(CatalogueFile.Read("legislation.json", data.LegislationData).Entries, CatalogueKind.Legislation, entry => entry.Title)),
            new(own.Over(CatalogueFile.Read("guidance.json", data.GuidanceData).Entries, CatalogueKind.Guidance, entry => entry.Title)));
        Bodies = new(own.Over(CatalogueFile.Read("bodies.json", data.BodyData).Entries, CatalogueKind.Bodies, entry => entry.Name));

        Floors = new(own.Over(CatalogueFile.Read("floors.json", data.FloorData).Entries, CatalogueKind.Floors, entry => entry.Id));

        // Those that stand come first: a name that two share is theirs.
        var authorities = own.Over(
        [
            .. CatalogueFile.Read("authorities.json", data.AuthorityData).Entries,
            .. CatalogueFile.Read("partnerships.json", data.AuthorityData).Entries,
            .. CatalogueFile.Read("former-authorities.json", data.AuthorityData).Entries,
        ], CatalogueKind.Authorities, entry => entry.Name);
        Authorities = new(sheets.Count == 0 ? authorities : authorities.OrderBy(entry => entry.IsFormer).ToValueList());

        var topics = CatalogueFile.Read("topics.json", data.TopicData);
        Topics = new(topics with { Entries = own.Over(topics.Entries, CatalogueKind.Topics, entry => entry.Id) });
        var terms = CatalogueFile.Read("terms.json", data.TermData);
        Terms = new(terms with
        {
            Terms = own.Over(terms.Terms, CatalogueKind.Terms, entry => entry.Id),
            Subjects = own.Over(terms.Subjects, CatalogueKind.Subjects, entry => entry.Id),
            Outcomes = own.Over(terms.Outcomes, CatalogueKind.Outcomes, CatalogueItem.KeyOf),
        });
        Hedges = new(CatalogueFile.Read("hedges.json", data.HedgeData));
        actors = new(() => new(CatalogueFile.Read("actors.json", CatalogueJsonContext.Default.ActorData)));
        clauseWords = new(() => new(this));
        related = new(() => new(CatalogueFile.Read("related.json", CatalogueJsonContext.Default.RelatedData), ClauseWords.Reader));
        synonyms = new(() =>
        {
            var read = CatalogueFile.Read("synonyms.json", data.SynonymData);
            return new(own.Over(SynonymCatalogue.Groups(read, Terms.Terms), CatalogueKind.Synonyms, entry => entry.Id));
        });
    }

    public RoleCatalogue Roles { get; }

    public FurnitureCatalogue Furniture { get; }

    public TitleCatalogue Titles { get; }

    public LawCatalogue Law { get; }

    public BodyCatalogue Bodies { get; }

    public FloorCatalogue Floors { get; }

    public AuthorityCatalogue Authorities { get; }

    public TopicCatalogue Topics { get; }

    public TermCatalogue Terms { get; }

    public HedgeCatalogue Hedges { get; }

    /// <summary>Wordings that find one another in a search. Read when they are first asked for.</summary>
    public SynonymCatalogue Synonyms => synonyms.Value;

    /// <summary>The names of the body that speaks in a chapter. Read when they are first asked for.</summary>
    public ActorCatalogue Actors => actors.Value;

    /// <summary>Words that stand for each other where a clause is written anew. Read when they are first asked for.</summary>
    public RelatedCatalogue Related => related.Value;

    /// <summary>What reads the words of clauses that are compared. Made when it is first asked for.</summary>
    internal SearchWords ClauseWords => clauseWords.Value;

    /// <summary>The forms, spellings and compounds of words, for search. Read when it is first asked for.</summary>
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
}
