using System.Reflection;
using System.Text.RegularExpressions;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Benchmarks;

/// <summary>Every regular expression that the extractors use, to run bare over the same text: the least that finding by those patterns can cost.</summary>
internal static class ExtractorPatterns
{
    private const BindingFlags OwnStatic = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>Generated ones are methods without parameters, interpreted ones static fields.</summary>
    public static IReadOnlyList<Regex> All { get; } =
    [
        .. typeof(Extractors).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(Extractors).Namespace!, StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
            .SelectMany(Of).DistinctBy(pattern => pattern.ToString()),
    ];

    /// <summary>Looks every pattern through every sentence of a chapter once, with nothing else done.</summary>
    /// <returns>How many matches there are.</returns>
    public static int Pass(Chapter chapter)
    {
        var count = 0;
        foreach (var sentence in chapter.Passages().SelectMany(passage => SentenceSplitter.Split(passage.Text)))
        {
            foreach (var pattern in All)
            {
                count += pattern.Count(sentence);
            }
        }

        return count;
    }

    private static IEnumerable<Regex> Of(Type type) => type.GetMethods(OwnStatic)
        .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
        .Select(method => (Regex)method.Invoke(null, null)!)
        .Concat(type.GetFields(OwnStatic).Where(field => field.FieldType == typeof(Regex)).Select(field => (Regex)field.GetValue(null)!));
}
