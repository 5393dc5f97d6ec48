using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>
/// What people complain of, from what they were doing: a failing component breaks steps of their journey, and they tell it in the words
/// of the way they came (site, app, line). Not the localizer's table of profiles, which knows nothing of steps or of categories.
/// </summary>
internal static class Complaints
{
    private const double MayPay = 0.1;

    // Weights of arrive, load, sign in, act, pay.
    private static readonly double[] s_everyday = [0.2, 0.3, 0.17, 0.23, 0.1];
    private static readonly double[] s_surge = [0.2, 0.5, 0.02, 0.03, 0.25];

    private static readonly Dictionary<ComponentClass, double[]> s_broken = new()
    {
        [ComponentClass.Network] = [0.7, 0.2, 0, 0.1, 0],
        [ComponentClass.Dns] = [0.85, 0.1, 0.05, 0, 0],
        [ComponentClass.ControlPlane] = [0, 0.15, 0.35, 0.45, 0.05],
        [ComponentClass.Compute] = [0.1, 0.6, 0, 0.3, 0],
        [ComponentClass.Storage] = [0, 0.65, 0, 0.35, 0],
        [ComponentClass.Database] = [0, 0.25, 0.3, 0.35, 0.1],
        [ComponentClass.Auth] = [0, 0.05, 0.9, 0.05, 0],
        [ComponentClass.Cdn] = [0.3, 0.7, 0, 0, 0],
        [ComponentClass.Payments] = [0, 0, 0, 0.1, 0.9],
        [ComponentClass.Messaging] = [0, 0.1, 0.2, 0.7, 0],
        [ComponentClass.Power] = [0.6, 0.4, 0, 0, 0],
        [ComponentClass.EndpointAgent] = [0.1, 0, 0.2, 0.5, 0.2],
    };

    // How far people come by app rather than by site, and whether they pay there.
    private static readonly Dictionary<string, (double App, double Pays)> s_ways = new(StringComparer.Ordinal)
    {
        ["banking"] = (0.65, 1),
        ["payments"] = (0.6, 1),
        ["shopping"] = (0.4, 1),
        ["food"] = (0.65, 1),
        ["travel"] = (0.4, 0.8),
        ["games"] = (0.6, 0.4),
        ["streaming"] = (0.6, 0.2),
        ["social"] = (0.7, 0),
        ["messaging"] = (0.8, 0),
        ["news"] = (0.3, 0.1),
        ["work"] = (0.4, 0),
        ["developer"] = (0.1, 0),
        [ServiceProfile.Cloud] = (0.05, 0),
        [ServiceProfile.InternetProvider] = (0.1, 0),
    };

    /// <summary>Proportions by symptom on a day on which nothing is broken.</summary>
    public static double[] Everyday(string category) => Told(s_everyday, category);

    /// <summary>Proportions by symptom while a component of a class is broken.</summary>
    public static double[] Of(ComponentClass broken, string category) => Told(s_broken[broken], category);

    /// <summary>Proportions by symptom while too many people come.</summary>
    public static double[] OfSurge(string category)
    {
        var told = Told(s_surge, category);
        told[(int)Symptom.Slow] += 0.3;
        return told;
    }

    private static double[] Told(ReadOnlySpan<double> steps, string category)
    {
        var (app, pays) = s_ways.GetValueOrDefault(category, (0.45, 0.3));
        var line = category == ServiceProfile.InternetProvider ? 0.7 : 0.3;
        var told = new double[(int)Symptom.Other + 1];
        for (var step = 0; step < steps.Length; step++)
        {
            // Who does not pay there meets a broken payment as something that does not work.
            var paid = (Journey)step == Journey.Pay ? MayPay + ((1 - MayPay) * pays) : 1;
            Tell((Journey)step, steps[step] * paid, app, line, told);
            Tell(Journey.Act, steps[step] * (1 - paid), app, line, told);
        }

        return told;
    }

    private static void Tell(Journey step, double weight, double app, double line, double[] told)
    {
        var (way, symptom, named, slow, other) = step switch
        {
            Journey.Arrive => (0.93 - line, Symptom.Connection, line, 0.04, 0.03),
            Journey.Load => (0.64, Symptom.Connection, 0.04, 0.24, 0.08),
            Journey.SignIn => (0.16, Symptom.Login, 0.76, 0.02, 0.06),
            Journey.Pay => (0.18, Symptom.Payment, 0.7, 0.04, 0.08),
            _ => (0.66, Symptom.Connection, 0.04, 0.12, 0.18),
        };
        told[(int)Symptom.App] += weight * way * app;
        told[(int)Symptom.Website] += weight * way * (1 - app);
        told[(int)symptom] += weight * named;
        told[(int)Symptom.Slow] += weight * slow;
        told[(int)Symptom.Other] += weight * other;
    }
}
