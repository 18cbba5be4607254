using System.Globalization;
using PolicyLens.Comparison;

namespace PolicyLens.Reporting;

/// <summary>Short signs for the witnesses of a collation, as editions of texts have them: A to Z, and numbers where there are more.</summary>
public sealed class Sigla
{
    private readonly Dictionary<string, string> signs;

    public Sigla(Collation collation) => signs = collation.Witnesses.Distinct().Select((id, at) => (id, at))
        .ToDictionary(pair => pair.id, pair => collation.Witnesses.Count <= 26 ? ((char)('A' + pair.at)).ToString() : (pair.at + 1).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The sign of a witness.</summary>
    public string Of(string id) => signs[id];

    /// <summary>The signs of several, in their order, each once: <c>A C D</c>.</summary>
    public string Of(IEnumerable<string> ids) => string.Join(' ', ids.Distinct().Select(Of));
}
