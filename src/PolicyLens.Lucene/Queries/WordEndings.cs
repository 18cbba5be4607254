using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;

namespace PolicyLens.Lucene.Queries;

/// <summary>The words of an index that a prefix stands for.</summary>
internal static class WordEndings
{
    /// <summary>The most words that a prefix stands for; the commonest are taken.</summary>
    public const int Most = 200;

    /// <summary>The words that begin so, commonest first, of equally common ones by their letters.</summary>
    public static IReadOnlyList<string> Of(IndexReader reader, string prefix)
    {
        if (prefix.Length == 0 || MultiFields.GetTerms(reader, PassageField.Any) is not { } words)
        {
            return [];
        }

        var beginning = new BytesRef(TermMaker.Written(prefix));
        var commonest = new PriorityQueue<string, (int Passages, string Word)>(Comparer<(int Passages, string Word)>.Create(RarestFirst));
        var all = words.GetEnumerator();
        if (all.SeekCeil(beginning) == TermsEnum.SeekStatus.END)
        {
            return [];
        }

        do
        {
            if (!StringHelper.StartsWith(all.Term, beginning))
            {
                break;
            }

            var word = WrittenFilter.WordOf(all.Term.Utf8ToString());
            commonest.Enqueue(word, (all.DocFreq, word));
            if (commonest.Count > Most)
            {
                commonest.Dequeue();
            }
        }
        while (all.MoveNext());

        var endings = new List<string>(commonest.Count);
        while (commonest.TryDequeue(out var word, out _))
        {
            endings.Add(word);
        }

        endings.Reverse();
        return endings;
    }

    private static int RarestFirst((int Passages, string Word) left, (int Passages, string Word) right) =>
        left.Passages != right.Passages ? left.Passages.CompareTo(right.Passages) : string.CompareOrdinal(right.Word, left.Word);
}
