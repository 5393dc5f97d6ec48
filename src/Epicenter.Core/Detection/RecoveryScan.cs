namespace Epicenter.Core.Detection;

/// <summary>Follows how a failing service comes back: whether its reports fall faster than people tire, and how probable a repair is.</summary>
internal sealed class RecoveryScan(WindowScan scan)
{
    private static readonly int[] s_windows = [5, 10, 15, 20, 30, 45, 60, 90, UsualRates.LongestWindow];

    /// <summary>Brings an episode's recovery up to date.</summary>
    /// <param name="age">Minutes since its onset.</param>
    public void Refresh(Episode episode, long age)
    {
        var recent = (int)Math.Min(Plateau.Minutes, age);
        var (count, usual, _) = scan.Weigh(episode.Service, recent);
        episode.Plateau.Follow(scan.Minute, count, usual, recent);
        episode.Repaired = episode.IsHeld ? Repaired(episode, age) : 0;
        var left = episode.Plateau.LeftAt(scan.Minute) * recent;
        episode.IsRecovering = episode.Repaired >= 0.5 || ((count - usual) * 2 <= left && scan.ProbesOver(episode.Service, recent) <= 0);
    }

    private double Repaired(Episode episode, long age)
    {
        Span<(int Window, double Ratio)> tried = stackalloc (int, double)[s_windows.Length];
        var any = 0;
        var since = Math.Min(age, scan.Minute - episode.Plateau.Minute);
        foreach (var window in s_windows)
        {
            if (window > since)
            {
                break;
            }

            var (count, usual, shape) = scan.Weigh(episode.Service, window);
            var left = episode.Plateau.LeftOver(scan.Minute, window);
            tried[any++] = (window, RecoveryTest.LogLikelihoodRatio(count, usual, shape, left) - scan.ProbesOver(episode.Service, window));
        }

        return RecoveryTest.Probability(tried[..any], since);
    }
}
