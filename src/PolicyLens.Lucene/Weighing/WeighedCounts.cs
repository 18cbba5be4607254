using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace PolicyLens.Lucene.Weighing;

/// <summary>Scores what is found in a column by how often it stands there, times what the column counts. <see cref="WeighedQuery"/> makes the rest of it.</summary>
internal sealed class WeighedCounts : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => 1;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) => new Weight(queryBoost);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => new Scorer((Weight)weight);

    private sealed class Weight(float ofColumn) : SimWeight
    {
        public float OfColumn { get; private set; } = ofColumn;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => OfColumn *= topLevelBoost;
    }

    private sealed class Scorer(Weight weight) : SimScorer
    {
        public override float Score(int doc, float freq) => weight.OfColumn * freq;

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
