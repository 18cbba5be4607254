using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison;

/// <summary>The smallest unit that is compared: a sentence, a list item, a table row, a heading.</summary>
/// <param name="Sentence">Which sentence of its paragraph it is, from 1; null where it is the whole passage.</param>
/// <param name="Section">The section it stands in.</param>
public sealed record Clause(Anchor Anchor, int? Sentence, string Text, PassageKind Kind, Section Section)
{
    /// <summary>The clauses of a chapter, in reading order. Their texts are the chapter's text: nothing is left out.</summary>
    public static IReadOnlyList<Clause> Of(Chapter chapter) => chapter.Passages().Where(passage => passage.Text.Length > 0).SelectMany(Of).ToList();

    private static IEnumerable<Clause> Of(Passage passage)
    {
        var sentences = passage.Kind == PassageKind.Paragraph ? SentenceSplitter.Split(passage.Text) : [passage.Text];
        return sentences.Select((sentence, index) =>
            new Clause(passage.Anchor, sentences.Count > 1 ? index + 1 : null, sentence, passage.Kind, passage.Section));
    }
}
