using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>Every topic that a matrix can be made of.</summary>
public static class MatrixTopics
{
    public static TheoryData<string> All { get; } = new(new MatrixBuilder(Catalogues.Default).Topics);
}
