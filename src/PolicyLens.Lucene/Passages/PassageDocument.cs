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
    // Lengths are weighed by passage and not by column: no column has any of its own.
    private static readonly FieldType Positions = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static readonly FieldType Frequencies = Frozen(IndexOptions.DOCS_AND_FREQS);

    private static readonly FieldType Presence = Frozen(IndexOptions.DOCS_ONLY);

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
        var marks = passage.Marks.Where(mark => mark.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        foreach (var mark in marks)
        {
            document.Add(new StringField(PassageField.Mark, mark, Field.Store.NO));
            document.Add(new SortedSetDocValuesFacetField(PassageField.Mark, mark));
        }

        var length = marks.Count + 1
            + Add(document, Column.Text, passage.Text, PassageField.Concepts)
            + Add(document, Column.Lead, passage.Lead, PassageField.Concepts)
            + Add(document, Column.Heading, passage.Heading, PassageField.Concepts)
            + Add(document, Column.Title, passage.Title, PassageField.TitleConcepts);
        document.Add(new NumericDocValuesField(PassageField.Length, length));
        return Facets.Build(document);
    }

    /// <returns>How many words were added and ideas with them.</returns>
    private int Add(Document document, Column column, string text, string concepts)
    {
        var words = language.Reader.Read(text);
        if (words.Count == 0)
        {
            return 0;
        }

        document.Add(new Field(column.Name, text, Positions));
        document.Add(new Field(PassageField.Any, text, Presence));
        var ideas = language.Finder.Find(text, words);
        foreach (var idea in ideas)
        {
            document.Add(new Field(concepts, new SingleWord(idea.Id), Frequencies));
        }

        return words.Count + ideas.Count;
    }

    private static FieldType Frozen(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = true };
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
