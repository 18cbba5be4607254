using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Structure;

/// <summary>Tells where the numbers of sections are missing, doubled, out of order or without a heading.</summary>
internal static class NumberingCheck
{
    public static IEnumerable<Diagnostic> Check(ValueList<Section> sections)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int[] last = [];
        foreach (var section in sections.SelectMany(section => section.WithDescendants()))
        {
            if (NumberLabel.Of(section.Number ?? "", null) is not { IsDecimal: true } label)
            {
                continue;
            }

            int[] parts = [.. label.Parts];
            Diagnostic Say(string code, string message) => new(code, Severity.Warning, message, section.Anchor, section.Line);
            if (section.Heading is null)
            {
                yield return Say(DiagnosticCode.NumberWithoutHeading, $"Number {label.Text} stands alone, with no heading after it.");
            }

            if (!seen.Add(label.Text))
            {
                yield return Say(DiagnosticCode.NumberRepeated, $"Number {label.Text} stands a second time; this one is addressed as {section.Anchor}.");
            }
            else if (parts.AsSpan().SequenceCompareTo(last) < 0)
            {
                yield return Say(DiagnosticCode.NumberOutOfOrder, $"Number {label.Text} follows {string.Join('.', last)}.");
            }
            else if (Missing(parts, last) is { } missing)
            {
                yield return Say(DiagnosticCode.NumberGap, $"Number {label.Text} follows {(last.Length == 0 ? "no number" : string.Join('.', last))}: {missing} missing.");
            }

            last = parts;
        }
    }

    /// <summary>The numbers that should stand before this one and do not, with their verb: "3.1 to 3.7 are"; null where nothing is missing.</summary>
    private static string? Missing(int[] parts, int[] last)
    {
        var common = 0;
        while (common < parts.Length && common < last.Length && parts[common] == last[common])
        {
            common++;
        }

        // A chapter may begin at any number ("5.1" in a manual that numbers through), but not with a part below one that is not there.
        if (common == parts.Length)
        {
            return null;
        }

        var expected = common < last.Length ? last[common] + 1 : 1;
        if (parts[common] > expected && last.Length > 0)
        {
            var (first, until) = (string.Join('.', [.. parts[..common], expected]), string.Join('.', [.. parts[..common], parts[common] - 1]));
            return first == until ? $"{first} is" : $"{first} to {until} are";
        }

        return common + 1 < parts.Length ? $"{string.Join('.', parts[..(common + 1)])} is" : null;
    }
}
