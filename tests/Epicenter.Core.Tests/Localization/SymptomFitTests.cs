using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class SymptomFitTests
{
    // A chat that everybody reports can't be signed in to, whatever failed; ten sites can't be opened.
    [Fact]
    public void Of_OneLoudAmongMany_IsWhatTheManyComplainOf()
    {
        var fit = new SymptomFit([Complaining(0, ComponentClass.Auth, 20_000), .. Enumerable.Range(1, 10).Select(s => Complaining(s, ComponentClass.Cdn, 1_000))]);
        Assert.True(fit.Of(ComponentClass.Cdn) > fit.Of(ComponentClass.Auth));
    }

    [Fact]
    public void Of_FewReports_CountAsTheyAre()
    {
        var one = new SymptomFit([Complaining(0, ComponentClass.Cdn, 20)]);
        Assert.Equal(20, one.Heaviest().Sum(s => s.Count), 1e-9);
        var many = new SymptomFit([Complaining(0, ComponentClass.Cdn, 2_000), Complaining(1, ComponentClass.Cdn, 20)]);
        Assert.Equal(60, many.Heaviest().Sum(s => s.Count), 1e-9);
    }

    private static Episode Complaining(int service, ComponentClass of, double reports)
    {
        var episode = new Episode(service, 1000, 1000) { Reports = reports };
        for (var i = 0; i < episode.Symptoms.Length; i++)
        {
            episode.Symptoms[i] = reports * SymptomProfiles.Of(of)[i];
        }

        return episode;
    }
}
