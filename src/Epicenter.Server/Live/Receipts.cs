using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Tells every submission in a shared append what became of its own signals.</summary>
internal static class Receipts
{
    /// <param name="acts">Whether it is the turn of operators' acts, or of all else.</param>
    public static void Deliver(List<Submission> submissions, in AppendResult result, bool acts)
    {
        var next = 0;
        var answers = new Answers();
        foreach (var submission in submissions)
        {
            var count = submission.Signals.Count;
            var accepted = result.IsNew.AsSpan(next, count).Count(true);
            next += count;
            if (submission.IsAct == acts)
            {
                submission.Settle(new Receipt(accepted, count - accepted, null));
                answers = answers.With(submission);
            }
        }

        answers.Send();
    }

    public static void Refuse(List<Submission> submissions, string reason)
    {
        var answers = new Answers();
        foreach (var submission in submissions)
        {
            submission.Settle(Receipt.Refused(reason));
            answers = answers.With(submission);
        }

        answers.Send();
    }
}
