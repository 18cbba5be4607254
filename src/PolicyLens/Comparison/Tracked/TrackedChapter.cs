using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// Two editions in one text with tracked changes: without what was inserted it is the left edition, without what was
/// deleted the right, block for block.
/// </summary>
/// <remarks>
/// A paragraph whose mark is inserted or deleted goes on in the next where the mark is not: so one paragraph is split into
/// two, or two are joined. What goes on together is always of one style, as programs differ in whose style the
/// joined paragraph takes. A paragraph with a changed mark and no words that stay vanishes whole.
/// </remarks>
public sealed record TrackedChapter(ValueList<TrackedBlock> Blocks)
{
    /// <summary>How many words are kept.</summary>
    public int KeptWords => Words(ChangeKind.Equal);

    public int InsertedWords => Words(ChangeKind.Insert);

    public int DeletedWords => Words(ChangeKind.Delete);

    /// <summary>Every run in reading order, of paragraphs and of cells.</summary>
    public IEnumerable<TrackedRun> Runs() => Blocks.SelectMany(block => block.Runs());

    private int Words(ChangeKind kind) => Runs().Where(run => run.Kind == kind).Sum(run => run.Words);
}

/// <summary>A paragraph or a table with tracked changes.</summary>
public abstract record TrackedBlock
{
    /// <summary>Its runs in reading order.</summary>
    public abstract IEnumerable<TrackedRun> Runs();
}

/// <summary>A heading, a paragraph or a list item.</summary>
/// <param name="Style">Of the paragraph that its mark ends.</param>
/// <param name="Mark">Whether the end of the paragraph was kept, inserted or deleted.</param>
public sealed record TrackedParagraph(LineStyle Style, ChangeKind Mark, ValueList<TrackedRun> Content) : TrackedBlock
{
    public override IEnumerable<TrackedRun> Runs() => Content;
}

/// <summary>A table; it is in an edition where any of its rows is.</summary>
public sealed record TrackedTable(ValueList<TrackedRow> Rows) : TrackedBlock
{
    public override IEnumerable<TrackedRun> Runs() => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell);
}

/// <summary>A row of a table. The cells of an inserted or deleted row hold inserted or deleted words alone.</summary>
/// <param name="Header">Whether it heads the columns.</param>
public sealed record TrackedRow(ChangeKind Kind, bool Header, ValueList<ValueList<TrackedRun>> Cells);

/// <summary>Words that were kept, inserted or deleted together and are set alike.</summary>
/// <param name="Words">How many words they are; see <see cref="LineTokens"/>.</param>
/// <param name="Format">How they are set; of kept words, in the right edition.</param>
/// <param name="Before">How kept words were set in the left edition; of others the same as <paramref name="Format"/>.</param>
public sealed record TrackedRun(ChangeKind Kind, string Text, int Words, WordFormat Format, WordFormat Before);
