using Epicenter.Core.Incidents;
using Epicenter.Core.Magnitudes;

namespace Epicenter.Server.Pages.Catalogue;

/// <summary>An incident in the plot of magnitudes.</summary>
/// <param name="Percent">From the left, 0 to 100.</param>
/// <param name="Y">Of the magnitude, from the top of the plot, in pixels.</param>
/// <param name="Top">Of the interval's upper end.</param>
/// <param name="Bottom">Of the interval's lower end.</param>
public sealed record MagnitudeDot(Incident Incident, Magnitude Magnitude, double Percent, double Y, double Top, double Bottom);
