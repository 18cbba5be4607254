using PolicyLens.Catalogue;
using PolicyLens.Checking;
using PolicyLens.Model;

namespace PolicyLens.Tests.Checking;

/// <summary>What a rule finds in a chapter that a test writes itself, on a fixed day.</summary>
internal static class Checked
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static IReadOnlyList<Issue> By(string rule, params string[] lines) => Checks.Of(new(Written.Edition(lines), Catalogues.Default, Today), [rule]);

    public static IReadOnlyList<Issue> By(string rule, Edition edition) => Checks.Of(new(edition, Catalogues.Default, Today), [rule]);

    /// <summary>One paragraph in a section that says nothing of itself.</summary>
    public static IReadOnlyList<Issue> Paragraph(string rule, string text) =>
        By(rule, "A Chapter of the Manual", "", "1. Working Practice", "", text, "", "2. Other Matters", "", "Nothing else is said here.");
}
