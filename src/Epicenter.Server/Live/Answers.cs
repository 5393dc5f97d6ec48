namespace Epicenter.Server.Live;

/// <summary>
/// Submissions that are answered one after another on a thread of the pool: the writer must not spend its time on writing HTTP responses, and to
/// wake a thread for each would cost more than the response.
/// </summary>
internal sealed class Answers : IThreadPoolWorkItem
{
    // So many take a thread a tenth of a millisecond; more are shared between threads.
    private const int Most = 8;

    private readonly List<Submission> _submissions = new(Most);

    /// <summary>These and one more; where they are full they are sent, and the one more begins anew.</summary>
    public Answers With(Submission submission)
    {
        if (_submissions.Count < Most)
        {
            _submissions.Add(submission);
            return this;
        }

        Send();
        return new Answers().With(submission);
    }

    public void Send()
    {
        if (_submissions.Count > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        foreach (var submission in _submissions)
        {
            submission.Answer();
        }
    }
}
