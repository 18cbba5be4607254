using System.Text;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>The fields that are open: a field's instruction is no text, its result is.</summary>
internal sealed class WordFields
{
    /// <summary>Fields deeper in each other, or left open by a broken file, are not told apart any more.</summary>
    private const int MaximumDepth = 50;

    private readonly List<Field> open = [];
    private int deeper;

    /// <summary>The link that text at this place belongs to.</summary>
    public RunLink? Link => open.FindLast(each => each.Link is not null)?.Link;

    /// <summary>Whether the text is the result of a table of contents.</summary>
    public bool InContents => open.Exists(each => each is { InResult: true, IsContents: true });

    public void Begin()
    {
        if (open.Count < MaximumDepth)
        {
            open.Add(new Field());
        }
        else
        {
            deeper++;
        }
    }

    public void Separate()
    {
        if (open.Count > 0 && deeper == 0)
        {
            open[^1].EndInstruction();
        }
    }

    public void End()
    {
        if (deeper > 0)
        {
            deeper--;
        }
        else if (open.Count > 0)
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    public void Instruction(string text)
    {
        if (open.Count > 0 && deeper == 0 && open[^1].Instruction.Length < 4000)
        {
            open[^1].Instruction.Append(text);
        }
    }

    /// <summary>Reads an instruction that stands whole, as <c>w:fldSimple</c> has it.</summary>
    public void BeginResult(string instruction)
    {
        Begin();
        Instruction(instruction);
        Separate();
    }

    /// <summary>Forgets fields whose result has not begun by the end of their paragraph: their end is missing.</summary>
    public void EndParagraph() => open.RemoveAll(each => !each.InResult);

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; private set; }

        public bool IsContents { get; private set; }

        public RunLink? Link { get; private set; }

        public void EndInstruction()
        {
            var instruction = Instruction.ToString().Trim();
            InResult = true;
            IsContents = instruction.StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
            Link = instruction.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase)
                ? new RunLink(inPage: instruction["HYPERLINK".Length..].TrimStart().StartsWith("\\l", StringComparison.OrdinalIgnoreCase))
                : null;
        }
    }
}
