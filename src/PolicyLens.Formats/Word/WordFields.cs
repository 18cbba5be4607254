using System.Globalization;
using System.Text;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>The fields that are open: a field's instruction is no text, its result is.</summary>
internal sealed class WordFields
{
    /// <summary>Fields deeper in each other, or left open by a broken file, are not told apart any more.</summary>
    private const int MaximumDepth = 50;

    private const int LongestInstruction = 4000;

    private readonly List<Field> open = [];
    private int deeper;

    /// <summary>The link that text at this place belongs to.</summary>
    public RunLink? Link
    {
        get
        {
            for (var index = open.Count - 1; index >= 0; index--)
            {
                if (open[index].Link is { } link)
                {
                    return link;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the text is the result of a table of contents.</summary>
    public bool InContents => open.Count > 0 && open.Exists(each => each is { InResult: true, IsContents: true });

    /// <summary>Opens a field.</summary>
    /// <param name="run">How many runs its paragraph had before it.</param>
    /// <param name="form">What a form field shows that holds no text of its own; null for any other.</param>
    public void Begin(int run, string? form = null)
    {
        if (open.Count < MaximumDepth)
        {
            open.Add(new Field(run, form));
        }
        else
        {
            deeper++;
        }
    }

    /// <summary>Ends the instruction; what was read since the field began is part of it. Null where no field is open.</summary>
    public int? Separate()
    {
        if (open.Count == 0 || deeper > 0 || open[^1].InResult)
        {
            return null;
        }

        open[^1].EndInstruction();
        return open[^1].FirstRun;
    }

    /// <summary>
    /// Ends a field. <c>From</c> is where its instruction began where it had no result; <c>Shown</c> is then what it
    /// shows all the same: the box of a form, a symbol.
    /// </summary>
    public (int? From, string? Shown) End()
    {
        if (deeper > 0)
        {
            deeper--;
            return default;
        }

        if (open.Count == 0)
        {
            return default;
        }

        var field = open[^1];
        open.RemoveAt(open.Count - 1);
        return field.InResult ? (null, field.Form) : (field.FirstRun, field.Form ?? FieldText.Shown(field.Instruction.ToString()));
    }

    public void Instruction(string text)
    {
        if (open.Count > 0 && deeper == 0 && open[^1].Instruction.Length < LongestInstruction)
        {
            open[^1].Instruction.Append(text);
        }
    }

    /// <summary>Forgets fields whose result has not begun by the end of their paragraph: their end is missing.</summary>
    public void EndParagraph()
    {
        if (open.Count > 0)
        {
            open.RemoveAll(each => !each.InResult);
        }
    }

    public void Clear()
    {
        open.Clear();
        deeper = 0;
    }

    private sealed class Field(int firstRun, string? form)
    {
        public int FirstRun => firstRun;

        public string? Form => form;

        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; private set; }

        public bool IsContents { get; private set; }

        public RunLink? Link { get; private set; }

        public void EndInstruction()
        {
            var instruction = Instruction.ToString().Trim();
            InResult = true;
            IsContents = instruction.StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
            Link = FieldText.Link(instruction);
        }
    }
}

/// <summary>Reads the instructions of fields.</summary>
internal static class FieldText
{
    /// <summary>The link of a <c>HYPERLINK</c>; null for any other field.</summary>
    public static RunLink? Link(string instruction)
    {
        var words = Words(instruction);
        if (words.Count == 0 || !string.Equals(words[0], "HYPERLINK", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string address = string.Empty, place = string.Empty;
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index] is ['\\', var name, ..])
            {
                if (char.ToLowerInvariant(name) is 'l' && index + 1 < words.Count)
                {
                    place = words[index + 1];
                }

                // \o (a hint) and \t (a frame) have a word after them too; \m and \n have none.
                index += char.ToLowerInvariant(name) is 'l' or 'o' or 't' or 's' ? 1 : 0;
            }
            else if (address.Length == 0)
            {
                address = words[index];
            }
        }

        return new RunLink(inPage: address.Length == 0, place.Length > 0 ? $"{address}#{place}" : address.Length > 0 ? address : null);
    }

    /// <summary>What a field shows for which a file holds no result.</summary>
    public static string? Shown(string instruction)
    {
        var words = Words(instruction);
        if (words is not [var name, var code, ..] || !string.Equals(name, "SYMBOL", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isHex = code.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var font = words.FindIndex(word => string.Equals(word, "\\f", StringComparison.OrdinalIgnoreCase));
        return int.TryParse(isHex ? code.AsSpan(2) : code, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value is > 0x1F and < 0xD800
            ? SymbolFonts.Plain(((char)value).ToString(), font >= 0 && font + 1 < words.Count ? words[font + 1] : null)
            : null;
    }

    /// <summary>The words of an instruction; those in quotation marks may hold spaces, and a backslash before a sign in them is no switch.</summary>
    private static List<string> Words(string instruction)
    {
        List<string> words = [];
        var word = new StringBuilder();
        bool quoted = false, any = false;
        for (var index = 0; index < instruction.Length; index++)
        {
            var character = instruction[index];
            if (character is '"' or '\u201C' or '\u201D')
            {
                (quoted, any) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(character) && !quoted)
            {
                Close();
            }
            else
            {
                if (quoted && character == '\\' && index + 1 < instruction.Length && instruction[index + 1] is '\\' or '"')
                {
                    character = instruction[++index];
                }

                word.Append(character);
                any = true;
            }
        }

        Close();
        return words;

        void Close()
        {
            if (any)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            any = false;
        }
    }
}
