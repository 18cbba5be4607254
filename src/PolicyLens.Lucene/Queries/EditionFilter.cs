using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyLens.Lucene.Passages;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Queries;

/// <summary>Lets the passages of a scope's editions through; asks each document that the query finds for its key.</summary>
internal sealed class EditionFilter(EditionScope scope) : Filter
{
    /// <summary>The filter of a scope; null where it has everything.</summary>
    public static Filter? Of(EditionScope scope) => scope.IsAll ? null : new EditionFilter(scope);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        new Documents(scope, FieldCache.DEFAULT.GetInt64s(context.AtomicReader, PassageField.Key, setDocsWithField: false), context.Reader.MaxDoc, acceptDocs);

    private sealed class Documents(EditionScope scope, FieldCache.Int64s keys, int count, IBits acceptDocs) : FieldCacheDocIdSet(count, acceptDocs)
    {
        // An edition's passages stand beside each other.
        private long last = -1;
        private bool lastIsIn;

        protected override bool MatchDoc(int doc)
        {
            var edition = PassageKey.EditionOf(keys.Get(doc));
            if (edition != last)
            {
                (last, lastIsIn) = (edition, scope.Has(edition));
            }

            return lastIsIn;
        }
    }
}
