namespace PolicyLens.Tests.Judged;

/// <summary>How good one passage is as an answer to a query.</summary>
/// <param name="Grade">3 just what was wanted, 2 a good answer, 1 touches it.</param>
/// <param name="Passage">The chapter's id without its edition, "#" and the anchor.</param>
/// <param name="Words">The first words that stand there.</param>
/// <param name="Line">Where it stands in the file, from 1.</param>
internal sealed record Judgment(int Grade, string Passage, string Words, int Line);

/// <summary>A query with every passage of the judged chapters that answers it.</summary>
/// <param name="Kinds">What sort of query it is, such as "question" or "misspelt"; at least one.</param>
internal sealed record JudgedQuery(IReadOnlyList<string> Kinds, string Text, IReadOnlyList<Judgment> Judgments)
{
    /// <summary>The grade of a passage; 0 where nobody judged it to be an answer.</summary>
    public int GradeOf(string passage) => Judgments.FirstOrDefault(judgment => judgment.Passage == passage)?.Grade ?? 0;
}
