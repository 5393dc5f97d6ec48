using Epicenter.Core.Drills;

namespace Epicenter.Core.Tests.Drills;

public sealed class ComplaintCurveTests
{
    private static readonly ComplaintCurve s_curve = new(RiseMinutes: 5, TireMinutes: 60, WaveMinutes: 0, FadeMinutes: 4);

    [Fact]
    public void At_BeforeTheStart_IsNothing() => Assert.Equal(0, s_curve.At(-1, 90));

    [Fact]
    public void At_WhileItLasts_RisesThenTires()
    {
        Assert.True(s_curve.At(2, 90) < s_curve.At(12, 90));
        Assert.True(s_curve.At(12, 90) > s_curve.At(80, 90));
        Assert.InRange(s_curve.At(500, 600), 0.2, 0.3);
    }

    [Fact]
    public void At_AfterTheEnd_Fades() => Assert.InRange(s_curve.At(94, 90) / s_curve.At(90, 90), 0.36, 0.38);

    [Fact]
    public void At_InWaves_ComesAndGoes()
    {
        var waves = s_curve with { WaveMinutes = 20 };
        Assert.True(waves.At(30, 90) < 0.5 * waves.At(40, 90));
    }
}
