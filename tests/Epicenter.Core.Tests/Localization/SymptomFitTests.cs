using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

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

    [Fact]
    public void Heaviest_SomeAlike_AreInTheOrderOfTheEnum()
    {
        var episode = new Episode(0, 1000, 1000) { Reports = 4 };
        (episode.Symptoms[(int)Symptom.Slow], episode.Symptoms[(int)Symptom.Website], episode.Symptoms[(int)Symptom.Payment]) = (1, 1, 2);
        Assert.Equal([Symptom.Payment, Symptom.Website, Symptom.Slow], new SymptomFit([episode]).Heaviest().Select(s => s.Symptom));
    }

    // One that is told of another cluster remembers nothing of the one before.
    [Fact]
    public void Begin_Again_IsAsNew()
    {
        var first = Complaining(0, ComponentClass.Auth, 200);
        var second = Complaining(1, ComponentClass.Cdn, 30);
        var (again, anew) = (new SymptomFit([first]), new SymptomFit([second]));
        _ = (again.Of(ComponentClass.Cdn), again.OfItself());
        again.Begin([second]);
        Assert.Equal((anew.Of(ComponentClass.Cdn), anew.OfItself()), (again.Of(ComponentClass.Cdn), again.OfItself()));
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
