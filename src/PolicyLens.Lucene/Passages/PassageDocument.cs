using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Facet;
using Lucene.Net.Facet.SortedSet;
using Lucene.Net.Index;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Passages;

/// <summary>Makes the documents of Lucene from passages. Nothing is stored in them but the key: the library has the text.</summary>
internal sealed class PassageDocument(SearchWords language)
{
    private static readonly FieldType Positions = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);

    private static readonly FieldType Frequencies = Frozen(IndexOptions.DOCS_AND_FREQS, norms: false);

    private static readonly FieldType Presence = Frozen(IndexOptions.DOCS_ONLY, norms: false);

    private static readonly FacetsConfig Facets = ManyMarks();

    /// <summary>The term by which an edition's passages are looked up.</summary>
    public static Term EditionTerm(long edition) => new(PassageField.Edition, edition.ToString(CultureInfo.InvariantCulture));

    public Document Of(long edition, IndexedPassage passage)
    {
        var key = edition.ToString(CultureInfo.InvariantCulture);
        var document = new Document
        {
            new NumericDocValuesField(PassageField.Key, passage.Key),
            new StringField(PassageField.Edition, key, Field.Store.NO),
            new SortedSetDocValuesFacetField(PassageField.Edition, key),
        };
        foreach (var mark in passage.Marks.Where(mark => mark.Length > 0).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(PassageField.Mark, mark, Field.Store.NO));
            document.Add(new SortedSetDocValuesFacetField(PassageField.Mark, mark));
        }

        Add(document, Column.Text, passage.Text);
        Add(document, Column.Lead, passage.Lead);
        Add(document, Column.Heading, passage.Heading);
        Add(document, Column.Title, passage.Title);

        // The title's ideas are not the passage's: every passage of a chapter has the same.
        foreach (var text in new[] { passage.Text, passage.Lead, passage.Heading })
        {
            foreach (var found in language.Finder.Find(text, language.Reader.Read(text)))
            {
                document.Add(new Field(PassageField.Concepts, new SingleWord(found.Id), Frequencies));
            }
        }

        return Facets.Build(document);
    }

    private static void Add(Document document, Column column, string text)
    {
        if (text.Length > 0)
        {
            document.Add(new Field(column.Name, text, Positions));
            document.Add(new Field(PassageField.Words, text, Presence));
        }
    }

    private static FieldType Frozen(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }

    private static FacetsConfig ManyMarks()
    {
        var config = new FacetsConfig();
        config.SetMultiValued(PassageField.Mark, v: true);
        return config;
    }
}
