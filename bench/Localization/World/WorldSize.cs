namespace Epicenter.Bench.Localization.World;

/// <summary>How large a made-up world is.</summary>
/// <param name="Groups">Providers, regions and components together, at least 100.</param>
internal sealed record WorldSize(int Services, int Groups)
{
    // One provider in a hundred groups, fifteen regions; the rest are components.
    public int Providers => Math.Max(1, Groups / 100);

    public int Regions => Math.Max(1, Groups * 15 / 100);
}
