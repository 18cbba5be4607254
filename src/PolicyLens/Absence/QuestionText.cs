using System.Globalization;

namespace PolicyLens.Absence;

/// <summary>Writes a question as people type it, so that <see cref="QuestionReader"/> reads it again.</summary>
public static class QuestionText
{
    public static string Of(Question question)
    {
        var kind = question.Kind switch
        {
            QuestionKind.Topic => "",
            QuestionKind.Role => "role:",
            QuestionKind.Source => "cites:",
            QuestionKind.Outcome => "outcome:",
            _ => "value:",
        };
        var comparator = question.Comparator switch
        {
            Comparator.Equal => "=",
            Comparator.AtLeast => ">=",
            Comparator.AtMost => "<=",
            Comparator.More => ">",
            Comparator.Less => "<",
            _ => "",
        };
        return kind + question.Name + comparator + question.Amount?.ToString(CultureInfo.InvariantCulture);
    }
}
