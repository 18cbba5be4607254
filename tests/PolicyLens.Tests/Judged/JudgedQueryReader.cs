using System.Globalization;

namespace PolicyLens.Tests.Judged;

/// <summary>Reads <c>queries.txt</c>, whose head says how it is written.</summary>
internal static class JudgedQueryReader
{
    public static string File { get; } = Path.Combine(Repository.Tests, "Judged", "queries.txt");

    public static IReadOnlyList<JudgedQuery> All { get; } = Read([.. System.IO.File.ReadLines(File)]);

    /// <exception cref="FormatException">A line is neither a kind, a query nor a judgment, or stands where it cannot.</exception>
    public static IReadOnlyList<JudgedQuery> Read(IReadOnlyList<string> lines)
    {
        var queries = new List<JudgedQuery>();
        var (kinds, texts, judgments) = (Array.Empty<string>(), new List<string>(), new List<Judgment>());
        foreach (var (number, line) in lines.Append("").Index().SkipWhile(each => each.Item != "----").Skip(1).Select(each => (each.Index + 1, each.Item.TrimEnd())))
        {
            switch (line)
            {
                case "":
                    Finish(number);
                    break;
                case ['k', 'i', 'n', 'd', ':', .. var names]:
                    kinds = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    break;
                case ['q', 'u', 'e', 'r', 'y', ':', .. var text]:
                    texts.Add(text.Trim());
                    break;
                case [>= '1' and <= '3', ' ', ..] when line.Split(' ', 3) is [var grade, var passage, [' ', .. var words]] && passage.Contains('#', StringComparison.Ordinal):
                    judgments.Add(new(int.Parse(grade, CultureInfo.InvariantCulture), passage, words, number));
                    break;
                default:
                    throw new FormatException($"{File}, line {number}: “{line}” is no kind, query or judgment.");
            }
        }

        return queries;

        void Finish(int number)
        {
            if (kinds.Length + texts.Count + judgments.Count == 0)
            {
                return;
            }

            if (kinds.Length == 0 || texts.Count == 0 || judgments.Count == 0)
            {
                throw new FormatException($"{File}, above line {number}: a query needs a kind, its text and at least one judgment.");
            }

            var judged = judgments.ToArray();
            queries.AddRange(texts.Select(text => new JudgedQuery(kinds, text, judged)));
            kinds = [];
            texts.Clear();
            judgments.Clear();
        }
    }
}
