using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLens.Model;

/// <summary>
/// The stable address of a section or of a text in it, inside one edition: section <c>3.2</c>, its third
/// paragraph <c>3.2/p3</c>, the second item of its first list <c>3.2/l1.2</c>, a table row <c>3.2/t1.r4</c>.
/// </summary>
/// <remarks>A section is addressed by its number, or by a slug of its heading where it has none.</remarks>
[JsonConverter(typeof(AnchorJsonConverter))]
public readonly record struct Anchor(string Value)
{
    /// <summary>The address of the section that this address lies in.</summary>
    public Anchor Section => Value.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? new(Value[..slash]) : this;

    /// <summary>Whether this is the address of a section and not of a text in one.</summary>
    public bool IsSection => !Value.Contains('/', StringComparison.Ordinal);

    public Anchor Paragraph(int ordinal) => new($"{Value}/p{ordinal}");

    public Anchor List(int ordinal) => new($"{Value}/l{ordinal}");

    public Anchor Table(int ordinal) => new($"{Value}/t{ordinal}");

    /// <summary>An item of the list, or of the list item, that this addresses; counted from 1.</summary>
    public Anchor Item(int ordinal) => new($"{Value}.{ordinal}");

    /// <summary>A row of the table that this addresses; counted from 1.</summary>
    public Anchor Row(int ordinal) => new($"{Value}.r{ordinal}");

    public override string ToString() => Value;
}

/// <summary>Writes an <see cref="Anchor"/> as its text.</summary>
public sealed class AnchorJsonConverter : JsonConverter<Anchor>
{
    public override Anchor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An anchor was expected."));

    public override void Write(Utf8JsonWriter writer, Anchor value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
