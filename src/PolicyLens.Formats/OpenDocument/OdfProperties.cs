using System.Xml.Linq;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>What an OpenDocument file says of itself, under the names that the Word reader uses.</summary>
internal static class OdfProperties
{
    public static ValueList<DocumentProperty> Of(XElement? meta)
    {
        List<DocumentProperty> properties = [];
        Add("title", meta.Child("dc:title")?.Value);
        Add("author", meta.Child("meta:initial-creator")?.Value ?? meta.Child("dc:creator")?.Value);
        Add("subject", meta.Child("dc:subject")?.Value);
        Add("company", meta.Children("meta:user-defined").FirstOrDefault(each => each.Get("meta:name") is "Company" or "company")?.Value);
        Add("created", meta.Child("meta:creation-date")?.Value);
        Add("modified", meta.Child("dc:date")?.Value);
        return properties.ToValueList();

        void Add(string name, string? value)
        {
            if (TextCleaner.Clean(value) is { Length: > 0 } text)
            {
                properties.Add(new(name, text));
            }
        }
    }
}
