using System.Text;

namespace PolicyLens.Cli;

/// <summary>
/// Passes on what is written, without the spaces that end a line: what draws tables fills every line up to its width, and in a file or
/// behind a pipe that is noise.
/// </summary>
/// <param name="output">It is not closed with this one.</param>
internal sealed class LineEnds(TextWriter output) : TextWriter
{
    private int spaces;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            spaces++;
            return;
        }

        if (value is not ('\r' or '\n'))
        {
            for (; spaces > 0; spaces--)
            {
                output.Write(' ');
            }
        }

        spaces = 0;
        output.Write(value);
    }

    /// <summary>What stands in the text is passed on at once; the spaces that end it wait for what follows.</summary>
    public override void Write(string? value)
    {
        foreach (var character in value ?? "")
        {
            Write(character);
        }
    }

    public override void Flush() => output.Flush();
}
