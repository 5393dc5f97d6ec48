using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Epicenter.Core;

namespace Epicenter.Cli.Verbs;

/// <summary>The dial for false alarms, as <c>serve</c> and <c>replay</c> take it.</summary>
internal static class FalseOpenings
{
    private const double Most = 100;

    public static Option<double> Option() => new("--false-openings")
    {
        HelpName = "N",
        Description = "How many times a year a service that is fine may be told, on its own, to have a problem; fewer means later, and small problems missed.",
        DefaultValueFactory = _ => new ObservatoryOptions().FalseOpeningsAYear,
        CustomParser = Parse,
    };

    private static double Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var aYear) || aYear is not (> 0 and <= Most))
        {
            argument.AddError($"{text} is no number of openings a year for --false-openings. Write one above 0, at most {Most}, such as 0.2 for one in five years.");
        }

        return aYear;
    }
}
