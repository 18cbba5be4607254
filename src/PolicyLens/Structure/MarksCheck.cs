using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>Tells where a text or table has as many links or bold and italic words as are kept: there were more of them.</summary>
internal static class MarksCheck
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<SourceBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var (what, most) = block switch
            {
                SourceText { Emphasis.Count: >= TextEmphasis.Most } => ("text has more bold and italic words than are kept", TextEmphasis.Most),
                SourceTable { Emphasis.Count: >= CellMarks.Most } => ("table has more bold and italic words than are kept", CellMarks.Most),
                SourceTable { Links.Count: >= CellMarks.Most } => ("table has more links than are kept", CellMarks.Most),
                _ => ("", 0),
            };
            if (most > 0)
            {
                yield return new(DiagnosticCode.MarksLeftOut, Severity.Warning, $"A {what}: the first {most} were. Its words are all here.", null, block.Span.Line);
            }
        }
    }
}
