namespace PolicyLens.Formats.Pdf;

/// <summary>A table as its geometry shows it.</summary>
/// <param name="Lefts">Where its columns begin.</param>
/// <param name="Rows">Rows of cells, a cell as the texts of its lines.</param>
/// <param name="Lines">How many lines of the page it takes.</param>
internal sealed record PdfTable(IReadOnlyList<double> Lefts, List<List<List<Spans>>> Rows, int HeaderRows, int Lines);
