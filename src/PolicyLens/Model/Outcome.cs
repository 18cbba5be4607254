using System.Text.Json.Serialization;

namespace PolicyLens.Model;

/// <summary>The scheme that an outcome belongs to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeScheme>))]
public enum OutcomeScheme
{
    [JsonStringEnumMemberName("local")]
    Local,

    /// <summary>The five outcomes of the 2003 green paper and of section 10(2) of the Children Act 2004.</summary>
    [JsonStringEnumMemberName("every-child-matters")]
    EveryChildMatters,
    [JsonStringEnumMemberName("meaningful-measures")]
    MeaningfulMeasures,

    /// <summary>The eight wellbeing indicators of section 96(2) of the Children and Young People (Scotland) Act 2014.</summary>
    [JsonStringEnumMemberName("getting-it-right")]
    GettingItRight,

    /// <summary>The eight aspects of well-being in section 2(2) of the Social Services and Well-being (Wales) Act 2014.</summary>
    [JsonStringEnumMemberName("well-being-wales")]
    WellBeingWales,

    /// <summary>The four outcomes of the Children's Social Care National Framework for England of 2023.</summary>
    [JsonStringEnumMemberName("national-framework")]
    NationalFramework,
}

/// <summary>A result for children that the chapter works towards.</summary>
public sealed record Outcome(string Title, string Text, OutcomeScheme Scheme, Anchor Anchor);
