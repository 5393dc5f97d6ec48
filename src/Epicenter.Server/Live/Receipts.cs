using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Tells every submission in a shared append what became of its own signals.</summary>
/// <remarks>
/// Implementation note: all of them on one thread of the pool, one after the other. The writer must not spend its time on HTTP responses, and
/// to wake a thread for each costs more than to write a response.
/// </remarks>
internal static class Receipts
{
    public static void Deliver(List<Submission> submissions, AppendResult result) =>
        ThreadPool.UnsafeQueueUserWorkItem(
            static told =>
            {
                var next = 0;
                foreach (var submission in told.Submissions)
                {
                    var count = submission.Signals.Count;
                    var accepted = told.Result.IsNew.AsSpan(next, count).Count(true);
                    next += count;
                    submission.Complete(new Receipt(accepted, count - accepted, null));
                }
            },
            (Submissions: submissions.ToArray(), Result: result),
            preferLocal: false);

    public static void Refuse(List<Submission> submissions, string reason) =>
        ThreadPool.UnsafeQueueUserWorkItem(
            static told =>
            {
                foreach (var submission in told.Submissions)
                {
                    submission.Complete(Receipt.Refused(told.Reason));
                }
            },
            (Submissions: submissions.ToArray(), Reason: reason),
            preferLocal: false);
}
