using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>matrix TOPIC</c>: what each authority says on a topic, with the evidence.</summary>
internal sealed class MatrixVerb : Verb
{
    private const string Authorities = "authorities";
    private const string Topics = "topics";

    private readonly Argument<string?> topic = new("TOPIC") { Description = "A topic; without one the topics are listed.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> rows = new("--rows") { Description = $"What stands in the rows, in the terminal and in reports: {Authorities} or {Topics}. Without it what reads best. The JSON has a row an authority always.", HelpName = "WHAT" };
    private readonly Option<string?> output = OutputOption();
    private readonly Option<bool> json = JsonOption();

    public MatrixVerb(Terminal terminal)
        : base(
            terminal,
            "matrix",
            "Compare all authorities on one topic, each cell with where it is stated.",
            "policylens matrix",
            "policylens matrix leaving-care-support",
            "policylens matrix legislation -o legislation.docx",
            "policylens matrix outcomes --rows authorities",
            "policylens matrix similarity -o similarity.html")
    {
        rows.AcceptOnlyFromAmong(Authorities, Topics);
        Add(topic);
        Add(rows);
        Add(output);
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var builder = new MatrixBuilder(Catalogues);
        if (arguments.GetValue(topic) is not { } wanted)
        {
            if (arguments.GetValue(json) || arguments.GetValue(output) is not null)
            {
                throw new CommandFailure("Name a topic; “policylens matrix” alone lists them.", ExitCode.Usage);
            }

            Terminal.Out.WriteLine("Topics:");
            foreach (var known in Catalogues.Topics.All)
            {
                Terminal.Out.WriteLine($"  {known.Id,-40} {known.Title}");
            }

            foreach (var known in MatrixBuilder.FindingTopics)
            {
                Terminal.Out.WriteLine($"  {known}");
            }

            return ExitCode.Done;
        }

        var destination = arguments.GetValue(output);
        var writer = WriterFor(destination);
        MatrixRows? layout = arguments.GetValue(rows) switch { Authorities => MatrixRows.Authorities, Topics => MatrixRows.Topics, _ => null };
        using var library = OpenLibrary(arguments);
        var editions = library.Newest().Select(Named).ToList();
        var matrix = builder.Build(wanted, editions) ?? throw Unknown(wanted, builder.Topics);
        if (writer is not null)
        {
            Write(MatrixReport.Of(matrix, editions, Terminal.Today, layout), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(ComparisonJson.Write(matrix));
        }
        else
        {
            new MatrixView(Terminal.Console).Show(matrix, editions, layout);
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return ExitCode.Done;
    }

    private static CommandFailure Unknown(string wanted, IReadOnlyList<string> topics)
    {
        var words = wanted.ToLowerInvariant().Split('-', ' ');
        var near = topics.Where(topic => words.Any(word => word.Length > 3 && topic.Contains(word, StringComparison.Ordinal))).Take(3).ToList();
        return new(
            $"There is no topic “{wanted}”." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "") + " “policylens matrix” lists all topics.",
            ExitCode.Usage);
    }
}
