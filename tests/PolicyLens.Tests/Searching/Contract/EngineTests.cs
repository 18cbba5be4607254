namespace PolicyLens.Tests.Searching.Contract;

// The contract, held against each engine that this build has.

public sealed class OwnWordTests(WordLibrary<OwnEngine> shared) : WordContract<OwnEngine>(shared);

public sealed class OwnFacetTests(FacetLibrary<OwnEngine> shared) : FacetContract<OwnEngine>(shared);

public sealed class OwnEditionTests : EditionContract<OwnEngine>;

public sealed class OwnFoldingTests(FoldingLibrary<OwnEngine> shared) : FoldingContract<OwnEngine>(shared);

public sealed class OwnSuggestionTests(SuggestionLibrary<OwnEngine> shared) : SuggestionContract<OwnEngine>(shared);

public sealed class OwnSimilarTests(SimilarLibrary<OwnEngine> shared) : SimilarContract<OwnEngine>(shared);

public sealed class OwnAlertTests : AlertContract<OwnEngine>;

public sealed class OwnLifeTests : LifeContract<OwnEngine>;

public sealed class OwnOracleTests : OracleContract<OwnEngine>;

#if LUCENE
public sealed class LuceneWordTests(WordLibrary<LuceneEngineUnderTest> shared) : WordContract<LuceneEngineUnderTest>(shared);

public sealed class LuceneFacetTests(FacetLibrary<LuceneEngineUnderTest> shared) : FacetContract<LuceneEngineUnderTest>(shared);

public sealed class LuceneEditionTests : EditionContract<LuceneEngineUnderTest>;

public sealed class LuceneFoldingTests(FoldingLibrary<LuceneEngineUnderTest> shared) : FoldingContract<LuceneEngineUnderTest>(shared);

public sealed class LuceneSuggestionTests(SuggestionLibrary<LuceneEngineUnderTest> shared) : SuggestionContract<LuceneEngineUnderTest>(shared);

public sealed class LuceneSimilarTests(SimilarLibrary<LuceneEngineUnderTest> shared) : SimilarContract<LuceneEngineUnderTest>(shared);

public sealed class LuceneAlertTests : AlertContract<LuceneEngineUnderTest>;

public sealed class LuceneLifeTests : LifeContract<LuceneEngineUnderTest>;

public sealed class LuceneOracleTests : OracleContract<LuceneEngineUnderTest>;
#endif
