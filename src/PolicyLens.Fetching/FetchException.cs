namespace PolicyLens.Fetching;

/// <summary>Ends one request with a sentence for the user. It does not leave this room: a result carries the sentence.</summary>
/// <param name="mayPass">Whether the same request may succeed in a moment.</param>
/// <param name="problem">What kind of thing it is.</param>
internal sealed class FetchException(string message, bool mayPass = false, Exception? inner = null, FetchProblem problem = FetchProblem.Unusable) : Exception(message, inner)
{
    public bool MayPass => mayPass;

    public FetchProblem Problem => problem;
}
