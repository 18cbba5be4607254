using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>How a chapter is laid out: nothing of it changes what the chapter says.</summary>
internal sealed record PolicyLayout
{
    public bool IsMarkdown { get; init; }

    /// <summary>The number of the first section; 0 where sections have none.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>What stands after a section's number.</summary>
    public string AfterNumber { get; init; } = ".";

    public string Bullet { get; init; } = "•";

    /// <summary>The longest line of a paragraph; 0 where a paragraph is one line.</summary>
    public int Width { get; init; }

    public bool CurlyQuotes { get; init; }

    /// <summary>Every how many spaces one does not break; 0 for none.</summary>
    public int HardSpaces { get; init; }

    /// <summary>Two spaces after a sentence, and more lines between paragraphs.</summary>
    public bool IsSpacious { get; init; }

    /// <summary>How many pages the text of the pages counts; 0 where there is none.</summary>
    public int Pages { get; init; }
}

/// <summary>Writes a generated chapter as plain text or Markdown.</summary>
internal static class PolicyChapterWriter
{
    public static byte[] Write(PolicyChapter chapter, PolicyLayout layout)
    {
        var text = new StringBuilder();
        Line(layout.IsMarkdown ? "# " : "", chapter.Title);
        for (var at = 0; at < chapter.Sections.Count; at++)
        {
            var section = chapter.Sections[at];
            var number = layout.FirstNumber > 0 ? $"{layout.FirstNumber + at}{layout.AfterNumber} " : "";
            Line(layout.IsMarkdown ? "## " : "", number + section.Heading);
            foreach (var block in section.Blocks)
            {
                Block(block);
            }

            if (layout.Pages > 0 && at % 2 == 1)
            {
                Page((at / 2) + 1);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string mark, string line) => text.Append(mark).Append(Set(line, layout)).Append(layout.IsSpacious ? "\n\n\n" : "\n\n");

        void Block(PolicyBlock block)
        {
            if (block.LeadIn is not { } lead)
            {
                Line("", string.Join(layout.IsSpacious ? "  " : " ", block.Sentences.Select(sentence => sentence.Text)));
                return;
            }

            Line("", lead);
            for (var item = 0; item < block.Sentences.Count; item++)
            {
                var words = block.Sentences[item].Text.TrimEnd('.') + (item == block.Sentences.Count - 1 ? "." : ";");
                text.Append(layout.Bullet).Append(' ').Append(Set(words, layout)).Append('\n');
            }

            text.Append('\n');
        }

        void Page(int page)
        {
            if (layout.IsMarkdown)
            {
                text.Append("[Back to top](#top)\n\n");
                return;
            }

            text.Append(CultureInfo.InvariantCulture, $"Manual of the Partnership   Page {page} of {layout.Pages}\n\fBack to top\n\n");
        }
    }

    private static string Set(string line, PolicyLayout layout)
    {
        var set = layout.CurlyQuotes ? line.Replace('\'', '’') : line.Replace('“', '"').Replace('”', '"').Replace('’', '\'');
        var wrapped = new StringBuilder(set.Length);
        var (column, spaces) = (0, 0);
        foreach (var word in set.Split(' '))
        {
            if (wrapped.Length > 0)
            {
                var breaks = layout.Width > 0 && column + word.Length > layout.Width;
                var hard = !breaks && layout.HardSpaces > 0 && ++spaces % layout.HardSpaces == 0;
                wrapped.Append(breaks ? '\n' : hard ? '\u00A0' : ' ');
                column = breaks ? 0 : column + 1;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
