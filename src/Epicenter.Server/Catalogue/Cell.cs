using System.Globalization;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Catalogue;

/// <summary>One cell of a table.</summary>
/// <param name="IsText">It may hold anything.</param>
internal readonly record struct Cell(string Value, bool IsText)
{
    public static Cell Text(string? value) => new(value ?? "", true);

    public static Cell Number(double? value) => new(value is { } number ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : "", false);

    public static Cell Moment(DateTimeOffset? at) => new(at is { } moment ? Rfc3339.Format(moment) : "", false);
}
