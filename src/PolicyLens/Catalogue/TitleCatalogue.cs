using System.Collections.Frozen;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>Words that tell the title of a chapter from the name of the department above it.</summary>
public sealed class TitleCatalogue
{
    private readonly string[] kinds;
    private readonly string[] bodies;
    private readonly FrozenSet<string> labels;

    internal TitleCatalogue(TitleData data)
    {
        kinds = [.. data.Kinds.Select(kind => $" {TextShape.Key(kind)} ")];
        labels = data.Labels.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        bodies = [.. data.Bodies.Select(body => $" {TextShape.Key(body)} ")];
    }

    /// <summary>Whether a line says what kind of document it heads: "Leaving Care Policy".</summary>
    public bool NamesKind(string key) => kinds.Any(kind => $" {key} ".Contains(kind, StringComparison.Ordinal));

    /// <summary>Whether the first cell of a row says that the title stands in the second.</summary>
    public bool IsLabel(string key) => labels.Contains(key);

    /// <summary>Whether a line ends with the name of a body and says no kind of document: "Children and Young People Department".</summary>
    public bool IsBody(string key) =>
        bodies.Any(body => $" {key} ".EndsWith(body, StringComparison.Ordinal) || $" {key}".StartsWith(body + "of ", StringComparison.Ordinal) || $" {key}".StartsWith(body + "for ", StringComparison.Ordinal))
        && !NamesKind(key);
}
