namespace PolicyLens.Structure;

/// <summary>One thing that speaks for a line being a heading, or against it.</summary>
/// <param name="Reason">What it is, in words that follow "because".</param>
/// <param name="Weight">How much it counts; below zero where it speaks against.</param>
internal readonly record struct HeadingEvidence(string Reason, double Weight);

/// <summary>All that speaks for and against one line.</summary>
internal sealed class HeadingCase
{
    /// <summary>A line that is weighed at this or more is a heading. One plain sign is enough where nothing speaks against it.</summary>
    public const double Needed = 3;

    private readonly List<HeadingEvidence> evidence = [];

    public double Weight { get; private set; }

    public bool IsHeading => Weight >= Needed;

    /// <summary>The reasons that speak for it, the weightiest first.</summary>
    public IEnumerable<string> Reasons => evidence.Where(each => each.Weight > 0).OrderByDescending(each => each.Weight).Select(each => each.Reason);

    public void Add(double weight, string reason)
    {
        evidence.Add(new(reason, weight));
        Weight += weight;
    }
}
