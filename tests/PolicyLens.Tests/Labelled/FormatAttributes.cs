using Xunit;

namespace PolicyLens.Tests.Labelled;

/// <summary>A test of one format; skipped where that format cannot be read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormatFactAttribute : FactAttribute
{
    public FormatFactAttribute(string format)
    {
        Format = format;
        Skip = LabelledDocument.WhyNot(format);
    }

    public string Format { get; }
}

/// <summary>A test of documents of one format, once for each; skipped where that format cannot be read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormatTheoryAttribute : TheoryAttribute
{
    public FormatTheoryAttribute(string format)
    {
        Format = format;
        Skip = LabelledDocument.WhyNot(format);
    }

    public string Format { get; }
}
