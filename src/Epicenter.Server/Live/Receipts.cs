using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Tells every submission in a shared append what became of its own signals.</summary>
internal static class Receipts
{
    /// <param name="signals">All signals of <paramref name="submissions"/>, in order; what was appended is a part of them in the same order.</param>
    public static void Deliver(List<Submission> submissions, ReadOnlySpan<Signal> signals, AppendResult result)
    {
        var appended = 0;
        var next = 0;
        foreach (var submission in submissions)
        {
            var accepted = 0;
            foreach (var signal in signals.Slice(next, submission.Signals.Count))
            {
                if (appended < result.Appended.Count && ReferenceEquals(result.Appended[appended].Signal, signal))
                {
                    accepted++;
                    appended++;
                }
            }

            next += submission.Signals.Count;
            submission.Complete(new Receipt(accepted, submission.Signals.Count - accepted, null));
        }
    }
}
