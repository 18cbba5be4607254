using PolicyLens.Comparison;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Writes a redline for the terminal: [-deleted-] and {+inserted+}. The signs say it; the colours only say it again.</summary>
internal static class ChangedWords
{
    /// <summary>Spaces at the edges of a change stand outside its signs, where a line may end.</summary>
    public static Paragraph Of(IEnumerable<TextChange> changes)
    {
        var words = new Paragraph();
        foreach (var change in changes)
        {
            var text = change.Text.Trim(' ');
            if (change.Kind == ChangeKind.Equal || text.Length == 0)
            {
                words.Append(change.Text);
                continue;
            }

            var (open, close, colour) = change.Kind == ChangeKind.Delete ? ("[-", "-]", Color.Red) : ("{+", "+}", Color.Green);
            words.Append(change.Text.StartsWith(' ') ? " " : "");
            words.Append($"{open}{text}{close}", new Style(colour));
            words.Append(change.Text.EndsWith(' ') ? " " : "");
        }

        return words;
    }
}
