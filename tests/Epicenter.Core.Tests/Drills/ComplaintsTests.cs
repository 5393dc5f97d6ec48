using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Drills;

public sealed class ComplaintsTests
{
    [Theory]
    [InlineData(ComponentClass.Auth, "banking", Symptom.Login)]
    [InlineData(ComponentClass.Payments, "shopping", Symptom.Payment)]
    [InlineData(ComponentClass.Network, ServiceProfile.InternetProvider, Symptom.Connection)]
    [InlineData(ComponentClass.Compute, "social", Symptom.App)]
    [InlineData(ComponentClass.Compute, "news", Symptom.Website)]
    public void Of_BrokenComponent_IsMostlyOfTheStepThatBreaks(ComponentClass broken, string category, Symptom most) =>
        Assert.Equal(most, MostOf(Complaints.Of(broken, category)));

    [Fact]
    public void Of_PaymentsWhereNobodyPays_IsOfWhatDoesNotWork() =>
        Assert.NotEqual(Symptom.Payment, MostOf(Complaints.Of(ComponentClass.Payments, "social")));

    [Fact]
    public void OfSurge_OfAShop_IsMostlyThatItIsSlow() => Assert.Equal(Symptom.Slow, MostOf(Complaints.OfSurge("shopping")));

    // A drill whose complaints were drawn from the localizer's table would only show that it knows its own table.
    [Theory]
    [InlineData(ComponentClass.Network)]
    [InlineData(ComponentClass.Storage)]
    [InlineData(ComponentClass.Database)]
    [InlineData(ComponentClass.Auth)]
    public void Of_AnyClass_IsNotTheLocalizersProfile(ComponentClass broken)
    {
        var told = Complaints.Of(broken, "travel");
        var profile = SymptomProfiles.Of(broken).ToArray();
        Assert.True(told.Zip(profile, (a, b) => Math.Abs((a / told.Sum()) - b)).Sum() > 0.1);
    }

    private static Symptom MostOf(double[] told) => (Symptom)Array.IndexOf(told, told.Max());
}
