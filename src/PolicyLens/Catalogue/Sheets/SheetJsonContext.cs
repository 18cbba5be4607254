using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Reads single entries as people write them: fields may be left out, but none may be misspelt or stand twice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = SheetReader.Deepest)]
[JsonSerializable(typeof(LegislationEntry))]
[JsonSerializable(typeof(GuidanceEntry))]
[JsonSerializable(typeof(BodyEntry))]
[JsonSerializable(typeof(AuthorityEntry))]
[JsonSerializable(typeof(TopicEntry))]
[JsonSerializable(typeof(TermEntry))]
[JsonSerializable(typeof(SubjectEntry))]
[JsonSerializable(typeof(OutcomeEntry))]
[JsonSerializable(typeof(FloorEntry))]
[JsonSerializable(typeof(SynonymEntry))]
// The generator does not look inside a ValueList: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(Bound))]
[JsonSerializable(typeof(ValueList<string>))]
[JsonSerializable(typeof(ArticleEntry))]
[JsonSerializable(typeof(GuidanceEdition))]
[JsonSerializable(typeof(GuidanceVolume))]
[JsonSerializable(typeof(BodySuccessor))]
[JsonSerializable(typeof(FormerName))]
[JsonSerializable(typeof(FloorAmount))]
internal sealed partial class SheetJsonContext : JsonSerializerContext;
