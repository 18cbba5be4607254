using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds one kind of fact in a chapter. It returns findings of its own kind alone, in reading order, each with the
/// anchor where it stands and its words exactly as they stand there.
/// </summary>
public interface IExtractor
{
    Findings Extract(Chapter chapter);
}
