using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Tests.Extraction;

/// <summary>The provisions of one paragraph in short, as a reader of a matrix sees them.</summary>
internal static class Said
{
    /// <summary>What a paragraph states on a topic: <c>21; 25 if in full time education</c>; <c>-</c> where it states nothing.</summary>
    public static string On(string topic, string paragraph, string heading = "Working Practice") =>
        Join(Written.Paragraph(paragraph, heading).Provisions.Where(provision => provision.Topic == topic));

    /// <summary>All quantities of a kind in a paragraph, whatever they are about.</summary>
    public static string Of(QuantityKind kind, string paragraph) =>
        Join(Written.Paragraph(paragraph).Provisions.Where(provision => provision.Kind == kind));

    /// <summary>The topics of all provisions of a paragraph, in order.</summary>
    public static string[] Topics(string paragraph) => [.. Written.Paragraph(paragraph).Provisions.Select(provision => provision.Topic)];

    /// <summary>All that a paragraph states, each with its topic: <c>child-visits: every 6 weeks</c>.</summary>
    public static string All(string paragraph, string heading = "Working Practice") =>
        string.Join(" / ", Written.Paragraph(paragraph, heading).Provisions.Select(provision => $"{provision.Topic}: {QuantityText.Of(provision)}")) is { Length: > 0 } text ? text : "-";

    private static string Join(IEnumerable<Provision> provisions) =>
        string.Join(" / ", provisions.Select(QuantityText.Of)) is { Length: > 0 } text ? text : "-";
}
