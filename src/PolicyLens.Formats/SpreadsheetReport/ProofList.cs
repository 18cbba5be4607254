using System.Globalization;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>Puts proofs together again from a table with a row for each claim, as the forms for spreadsheets have it.</summary>
internal sealed class ProofList
{
    private readonly SortedDictionary<int, (string Cell, string Words, List<ReportClaim> Claims)> proofs = [];
    private int unreadable;

    /// <summary>Adds the claim of a row; a row without an edition goes on with the quote of the claim before it.</summary>
    public void Add(string number, string cell, string words, string edition, string sha256, string anchor, string sentence, string quote, string shown)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
        {
            unreadable++;
            return;
        }

        if (!proofs.TryGetValue(key, out var proof))
        {
            proof = (cell, words, []);
            proofs.Add(key, proof);
        }

        if (edition.Length > 0)
        {
            proof.Claims.Add(new(edition, sha256)
            {
                Anchor = anchor.Length > 0 ? anchor : null,
                Sentence = int.TryParse(sentence, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : null,
                Quote = quote.Length > 0 ? quote : null,
                IsShown = shown == "yes",
            });
        }
        else if (proof.Claims.Count > 0)
        {
            proof.Claims[^1] = proof.Claims[^1] with { Quote = proof.Claims[^1].Quote + quote };
        }
    }

    /// <summary>The report, each proof with the words that its cell has now.</summary>
    public WrittenReport With(Func<CellProof, string?> textOf)
    {
        var whole = proofs.Where(pair => pair.Value.Claims.Count > 0).Select(pair => new CellProof(pair.Key, pair.Value.Cell, pair.Value.Words, [.. pair.Value.Claims])).ToList();
        return new([.. whole.Select(proof => new WrittenCell(proof, textOf(proof)))], unreadable + proofs.Count - whole.Count);
    }
}
