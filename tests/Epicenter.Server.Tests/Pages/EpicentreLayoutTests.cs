using System.Collections.Immutable;
using CsCheck;
using Epicenter.Server.Pages.Epicentre;

namespace Epicenter.Server.Tests.Pages;

public sealed class EpicentreLayoutTests
{
    private static readonly Gen<EpicentreService> AnyService =
        from id in Gen.Int[0, 1_000_000]
        from name in Gen.String[0, 60]
        from depth in Gen.Int[0, 4]
        from weight in Gen.Double[0, 300]
        select new EpicentreService($"s{id}", name, depth, weight);

    private static readonly Gen<EpicentreSubject> AnySubject =
        from hit in AnyService.Array[0, 140]
        from fine in AnyService.Array[0, 60]
        from rivals in Gen.Int[0, 8]
        select new EpicentreSubject(
            "cause", "The cause", [.. Enumerable.Range(2, rivals).Select(i => new EpicentreSuspect($"r{i}", $"Rival {i}", i, 0.1))], [.. hit], [.. fine]);

    [Fact]
    public void Labels_OfAnySubject_NeverCollideOrLeaveThePicture() => AnySubject.Sample(subject =>
    {
        var labels = EpicentreLayout.Of(subject).Labels;
        Assert.All(labels, l => Assert.True(EpicentreLayout.Frame.Contains(l.Bounds), l.Disc.Name));
        AssertApart([.. labels.Select(l => l.Bounds)]);
    });

    [Fact]
    public void Labels_OfAnySubject_HideNoCircle() => AnySubject.Sample(subject =>
    {
        var layout = EpicentreLayout.Of(subject);
        Assert.All(layout.Labels, l => Assert.DoesNotContain(layout.Discs, d => d.Bounds.Overlaps(l.Bounds)));
    });

    [Fact]
    public void Discs_OfAnySubject_NeverTouchAndStayBetweenTheNames() => AnySubject.Sample(subject =>
    {
        var discs = EpicentreLayout.Of(subject).Discs;
        var core = new Box(EpicentreLayout.CoreLeft, 0, EpicentreLayout.CoreRight, EpicentreLayout.Height);
        Assert.All(discs, d => Assert.True(core.Contains(d.Bounds)));
        for (var i = 0; i < discs.Length; i++)
        {
            for (var j = i + 1; j < discs.Length; j++)
            {
                var apart = Math.Sqrt(Math.Pow(discs[i].X - discs[j].X, 2) + Math.Pow(discs[i].Y - discs[j].Y, 2));
                Assert.True(apart >= discs[i].Radius + discs[j].Radius, $"{discs[i]} touches {discs[j]}");
            }
        }
    });

    [Fact]
    public void NotDrawn_OfMoreThanFit_CountsTheRest()
    {
        ImmutableArray<EpicentreService> hit = [.. Enumerable.Range(0, 200).Select(i => new EpicentreService($"s{i}", $"Service {i}", 1, i))];
        var layout = EpicentreLayout.Of(new EpicentreSubject("c", "Cause", [], hit, []));
        Assert.Equal(200, layout.NotDrawn + layout.Discs.Count(d => d.Kind == DiscKind.Hit));
    }

    [Fact]
    public void Cut_LongName_EndsInAnEllipsisAndFits()
    {
        var cut = TextWidth.Cut("Donaudampfschifffahrtsgesellschaft", 100);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextWidth.Of(cut) <= 100);
        Assert.Equal("Ring", TextWidth.Cut("Ring", 100));
    }

    [Theory]
    [InlineData("Epic Games Online Services", "Epic Games Online", "Services")]
    [InlineData("Amazon Web Services (AWS)", "Amazon Web Services", "(AWS)")]
    [InlineData("Ring", "Ring")]
    public void Labels_OfALongName_SayAllOfItInTwoLines(string name, params string[] lines)
    {
        var label = Assert.Single(EpicentreLayout.Of(new EpicentreSubject("c", "Cause", [], [new EpicentreService("s", name, 1, 1)], [])).Labels);
        Assert.Equal(lines, label.Lines);
    }

    private static void AssertApart(Box[] boxes)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                Assert.False(boxes[i].Overlaps(boxes[j]), $"{boxes[i]} overlaps {boxes[j]}");
            }
        }
    }
}
