using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Checking;

/// <summary>Sentences that a line or page end has broken, and paragraphs that end where no sentence can.</summary>
internal sealed class BrokenSentenceCheck : ICheck
{
    /// <summary>A shorter text is a label.</summary>
    private const int FewestWords = 6;

    private const int WordsQuoted = 12;

    public string Rule => "broken-sentence";

    public string Title => "sentences that are broken or end in the middle";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var diagnostic in subject.Noticed(DiagnosticCode.BrokenSentence))
        {
            var passage = subject.PassageOf(diagnostic);
            yield return new(Rule, Severity.Info, diagnostic.Message) { Anchor = passage?.Anchor, Quote = passage is null ? null : Joined(diagnostic, passage), Suggestion = "Join the two lines in the source." };
        }

        foreach (var passage in subject.Passages.Where(passage => passage.Kind == PassageKind.Paragraph && TextShape.IsUnfinished(passage.Text) && TextShape.WordCount(passage.Text) >= FewestWords))
        {
            yield return new(Rule, Severity.Warning, "A paragraph ends in the middle of a sentence.") { Anchor = passage.Anchor, Quote = Tail(passage.Text), Suggestion = "See what is missing after it." };
        }
    }

    /// <summary>The words around the break as they stand in the mended passage; its beginning where they are not found.</summary>
    private static string Joined(Diagnostic diagnostic, Passage passage)
    {
        var broken = diagnostic.Message.Split('“', '”') is [_, var words, ..] ? words.Trim('…').Replace(" / ", " ", StringComparison.Ordinal) : "";
        return broken.Length > 0 && passage.Text.Contains(broken, StringComparison.Ordinal) ? broken : Head(passage.Text);
    }

    private static string Head(string text) => text.IndexOf(' ', Math.Min(text.Length, 80)) is var space and > 0 ? text[..space] : text;

    private static string Tail(string text)
    {
        var start = text.Length;
        for (var word = 0; word < WordsQuoted && start > 0; word++)
        {
            start = text.LastIndexOf(' ', start - 1) is var space and > 0 ? space : 0;
        }

        return text[start..].TrimStart();
    }
}
