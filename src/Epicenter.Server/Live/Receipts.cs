using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Tells every submission in a shared append what became of its own signals.</summary>
internal static class Receipts
{
    public static void Deliver(List<Submission> submissions, in AppendResult result)
    {
        var next = 0;
        foreach (var submission in submissions)
        {
            var count = submission.Signals.Count;
            var accepted = result.IsNew.AsSpan(next, count).Count(true);
            next += count;
            submission.Complete(new Receipt(accepted, count - accepted, null));
        }
    }

    public static void Refuse(List<Submission> submissions, string reason)
    {
        foreach (var submission in submissions)
        {
            submission.Complete(Receipt.Refused(reason));
        }
    }
}
