using System.Globalization;
using System.Text;

namespace PolicyLens.Searching.Language;

/// <summary>Writes a query as text, for searches that are kept.</summary>
public static class QueryText
{
    /// <summary>The text of a query, which reads back to the same query apart from the places of its parts.</summary>
    /// <param name="query">As <see cref="QueryReader"/> gave it.</param>
    public static string Write(QueryNode query)
    {
        var text = new StringBuilder();
        Write(query, text);
        return text.ToString();
    }

    private static void Write(QueryNode node, StringBuilder text)
    {
        switch (node)
        {
            case QueryWord word:
                WriteWord(word, text);
                break;
            case QueryWords { Words: var words }:
                Join(words, " ", text, WriteWord);
                break;
            case QueryPhrase { Words: var words }:
                text.Append('"');
                Join(words, " ", text, (word, _) => text.Append(word.Text).Append(word.Prefix ? "*" : ""));
                text.Append('"');
                break;
            case QueryNear near:
                Join(near.Parts, $" {OperatorWords.Near}/{Number(near.Distance)} ", text, Write);
                break;
            case QueryAll all:
                WriteAll(all, text);
                break;
            case QueryAny any:
                Join(any.Parts, $" {OperatorWords.Or} ", text, Write);
                break;
            case QueryNot { Part: QueryNear near }:
                text.Append(OperatorWords.Not).Append(' ');
                Write(near, text);
                break;
            case QueryNot not:
                text.Append('-');
                WriteClosed(not.Part, text);
                break;
            case QueryWithin within:
                text.Append(FieldNames.Of(within.Field)).Append(':');
                WriteClosed(within.Part, text);
                break;
            case QueryField field:
                text.Append(FieldNames.Of(field.Field)).Append(':').Append(field.Field == SearchField.Year ? Years(field) : Value(field.Value));
                break;
            default:
                throw new ArgumentException($"A query has no part such as {node.GetType().Name}.", nameof(node));
        }
    }

    private static void WriteAll(QueryAll all, StringBuilder text) => Join(all.Parts, $" {OperatorWords.And} ", text, (part, _) =>
    {
        if (part is QueryAny)
        {
            WriteClosed(part, text);
        }
        else
        {
            Write(part, text);
        }
    });

    /// <summary>In parentheses where it is more than one thing.</summary>
    private static void WriteClosed(QueryNode node, StringBuilder text)
    {
        var isOne = node is QueryWords { Words.Count: 1 } or QueryPhrase or QueryField or QueryWithin;
        text.Append(isOne ? "" : "(");
        Write(node, text);
        text.Append(isOne ? "" : ")");
    }

    /// <summary>A word that would be read as an operator has a comma behind it.</summary>
    private static void WriteWord(QueryWord word, StringBuilder text) =>
        text.Append(word.Text).Append(word.Prefix ? "*" : OperatorWords.Has(word.Text) ? "," : "");

    private static string Years(QueryField field) => (field.From, field.To) switch
    {
        ({ } from, { } to) => from == to ? Number(from) : $"{Number(from)}..{Number(to)}",
        ({ } from, null) => $">={Number(from)}",
        (null, { } to) => $"<={Number(to)}",
        _ => throw new ArgumentException("A year has a first or a last year.", nameof(field)),
    };

    // No kind of marks can stand within a value: it was typed between marks of that kind, or without any.
    private static string Value(string value) => value.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') && WordBounds.GoesOnAt(value, 0)
        ? value
        : !value.Contains('"', StringComparison.Ordinal) ? $"\"{value}\""
        : !value.AsSpan().ContainsAny('“', '”') ? $"“{value}”"
        : $"«{value}»";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Join<T>(IReadOnlyList<T> parts, string between, StringBuilder text, Action<T, StringBuilder> write)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            text.Append(part == 0 ? "" : between);
            write(parts[part], text);
        }
    }
}
