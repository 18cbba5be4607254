using System.CommandLine;
using System.Globalization;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>forget ID --reason TEXT</c>: takes an edition, or a chapter, out of the library for good.</summary>
internal sealed class ForgetVerb : Verb
{
    private readonly Argument<string?> id = new("ID") { Description = "An edition such as plymouth/leaving-care@2; without @… the chapter with all its editions.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> reason = new("--reason") { Description = "Why, in a few words. The log keeps it.", HelpName = "TEXT" };
    private readonly Option<bool> list = new("--list") { Description = "Show what was forgotten, when and why." };
    private readonly Option<bool> json = JsonOption();

    public ForgetVerb(Terminal terminal)
        : base(
            terminal,
            "forget",
            "Take an edition out of the library for good, with a reason that is kept. Its number is not given again.",
            "policylens forget plymouth/leaving-care@2 --reason \"a draft that was never in force\"",
            "policylens forget --list")
    {
        Validators.Add(result =>
        {
            var listed = result.GetResult(list) is { Implicit: false };
            if (listed && result.GetResult(id) is { Tokens.Count: > 0 })
            {
                result.AddError("--list shows all that was forgotten and takes no ID.");
            }

            if (!listed && result.GetResult(id) is not { Tokens.Count: > 0 })
            {
                result.AddError("Name the edition or the chapter that is to be forgotten; --list shows what was.");
            }

            if (!listed && (result.GetResult(reason) is not { Tokens: [var words] } || string.IsNullOrWhiteSpace(words.Value)))
            {
                result.AddError("Say why with --reason \"…\": the log keeps it beside what was taken out.");
            }
        });
        Add(id);
        Add(reason);
        Add(list);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        if (arguments.GetValue(list))
        {
            var forgotten = library.Forgotten();
            if (arguments.GetValue(json))
            {
                Print(JsonOutput.Write(new ForgottenDocument(forgotten.Select(edition =>
                    new ForgottenListed(edition.Id.ToString(), edition.Title, edition.Date, edition.Sha256, edition.Reason, edition.ForgottenAt)).ToValueList())));
                return ExitCode.Done;
            }

            foreach (var edition in forgotten)
            {
                Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edition.ForgottenAt:yyyy-MM-dd}  {edition.Id}  {TextCleaner.Clean(edition.Reason)}"));
            }

            if (forgotten.Count == 0)
            {
                Terminal.Out.WriteLine("Nothing was forgotten.");
            }

            return ExitCode.Done;
        }

        var wanted = arguments.GetValue(id)!;
        var found = Find(library, wanted);
        var meant = EditionId.TryParse(wanted, out var typed) ? typed : found.Id;
        var gone = library.Forget(meant, arguments.GetValue(reason)!);
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new ForgetDocument(gone.Select(edition => edition.ToString()).ToValueList())));
        }
        else
        {
            foreach (var edition in gone)
            {
                Terminal.Out.WriteLine($"forgotten  {edition}");
            }

            Terminal.Note($"“{TextCleaner.Clean(found.Edition.Chapter.Title ?? wanted)}” is out of the library; “policylens forget --list” keeps that it was there, and why it is not.");
        }

        return ExitCode.Done;
    }
}
