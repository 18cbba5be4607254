using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Reads what a file says of itself: its title, author, company and dates, and the properties that an organisation added.</summary>
internal static class WordProperties
{
    private const int MaximumCustom = 100;

    private const int LongestValue = 2000;

    /// <summary>The elements of the core properties, and the name that each is given here.</summary>
    private static readonly (string Element, string Name)[] Core =
    [
        ("title", "title"),
        ("creator", "author"),
        ("subject", "subject"),
        ("description", "description"),
        ("keywords", "keywords"),
        ("category", "category"),
        ("contentStatus", "status"),
        ("version", "version"),
        ("lastModifiedBy", "last modified by"),
        ("created", "created"),
        ("modified", "modified"),
    ];

    private static readonly (string Element, string Name)[] Extended = [("Company", "company"), ("Manager", "manager")];

    public static ValueList<DocumentProperty> Read(WordPackage package)
    {
        List<DocumentProperty> properties = [];
        AddAll(package.OfPackage("core-properties"), Core);
        AddAll(package.OfPackage("extended-properties"), Extended);
        var custom = 0;
        foreach (var property in package.OfPackage("custom-properties") is { } root ? root.Elements() : default)
        {
            if (property.Name == "property" && property.Get("name", Vocabulary.None) is { Length: > 0 and < 200 } name
                && property.First is { } value && custom++ < MaximumCustom)
            {
                Add(TextCleaner.Clean(name), value.Text);
            }
        }

        return properties.ToValueList();

        void AddAll(WordElement? root, (string Element, string Name)[] names)
        {
            foreach (var (element, name) in names)
            {
                Add(name, root.Any(element)?.Text);
            }
        }

        void Add(string name, string? value)
        {
            if (value is { Length: <= LongestValue } && TextCleaner.Clean(value) is { Length: > 0 } text)
            {
                properties.Add(new(name, text));
            }
        }
    }
}
