using PolicyLens.Formats.Pdf;
using Xunit;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>A test that reads PDF files, for which pdftohtml of poppler has to be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    internal const string Missing = "pdftohtml of poppler is not installed (package poppler-utils).";

    public PopplerFactAttribute() => Skip = PopplerProgram.Find() is null ? Missing : null;
}

/// <summary>A test that reads PDF files, once for each row.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute() => Skip = PopplerProgram.Find() is null ? PopplerFactAttribute.Missing : null;
}
