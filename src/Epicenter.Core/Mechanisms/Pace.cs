namespace Epicenter.Core.Mechanisms;

/// <summary>How fast something went.</summary>
public enum Pace
{
    AtOnce,
    Gradually,
    Slowly,
}
