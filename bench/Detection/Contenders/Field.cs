using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Everybody who is compared, in the order of the table: to add a detector, add it here.</summary>
internal static class Field
{
    public static IReadOnlyList<IContender> All { get; } =
    [
        new BinWatchContender(),
        new DowndetectorContender(),
        new EarsContender(EarsKind.C1),
        new EarsContender(EarsKind.C2),
        new EarsContender(EarsKind.C3),
        new FarringtonContender(),
        new EsdContender(),
        new CusumContender("Poisson CUSUM", [double.PositiveInfinity]),
        new CusumContender("Negative binomial CUSUM", [0.25, 0.5, 1, 2, 4]),
    ];
}
