using Epicenter.Core.Magnitudes;

namespace Epicenter.Server.Api.Contract;

/// <summary>The decimal logarithm of the person-minutes that an incident has cost; nine estimates in ten lie between low and high.</summary>
public sealed record MagnitudeJson(double Value, double Low, double High)
{
    /// <summary>Two places are more than it is sure of.</summary>
    private const int Places = 2;

    public static MagnitudeJson? Of(Magnitude? magnitude) =>
        magnitude is null ? null : new MagnitudeJson(Math.Round(magnitude.Value, Places), Math.Round(magnitude.Low, Places), Math.Round(magnitude.High, Places));
}
