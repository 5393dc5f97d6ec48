namespace Epicenter.Core.Mechanisms;

/// <summary>Where the reports of an outage come from.</summary>
public enum Extent
{
    Everywhere,

    /// <summary>One country, though the services are used in others.</summary>
    OneCountry,

    /// <summary>Those who come by one internet provider.</summary>
    OneProvider,
}
