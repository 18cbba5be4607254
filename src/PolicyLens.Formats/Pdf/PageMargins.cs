namespace PolicyLens.Formats.Pdf;

/// <summary>
/// The edges of the text on the pages of a document, apart for left and right pages: a page that holds but a list, or
/// but short lines, does not show them itself.
/// </summary>
internal sealed class PageMargins
{
    /// <summary>An edge counts if this part of all lines stands there.</summary>
    private const double FairPart = 0.05;

    /// <summary>Further from the edge of the document, a region has edges of its own.</summary>
    private const double Furthest = 90;

    private readonly (double Left, double Right)?[] byParity = new (double, double)?[2];

    public PageMargins(IEnumerable<(int Page, Region Region)> regions)
    {
        foreach (var parity in regions.Where(each => !each.Region.IsColumn).GroupBy(each => each.Page % 2))
        {
            var segments = parity.SelectMany(each => each.Region.Segments).ToList();
            if (segments.Count >= 8)
            {
                byParity[parity.Key] = (Edge(segments.Select(segment => segment.Left)), segments.Select(segment => segment.Right).Order().ElementAt((int)(0.97 * (segments.Count - 1))));
            }
        }
    }

    public (double Left, double Right) Of(int page, Region region)
    {
        var (left, right) = (region.Segments.Min(segment => segment.Left), region.Segments.Max(segment => segment.Right));
        return region.IsColumn || byParity[page % 2] is not { } edges ? (left, right)
            : (left - edges.Left is > 0 and < Furthest ? edges.Left : left, Math.Max(right, edges.Right));
    }

    private static double Edge(IEnumerable<double> lefts)
    {
        var groups = lefts.GroupBy(left => (int)Math.Round(left / 2)).OrderBy(group => group.Key).ToList();
        var all = groups.Sum(group => group.Count());
        return (groups.Find(group => group.Count() >= FairPart * all) ?? groups[0]).Min();
    }
}
