namespace Epicenter.Core.Checkpoints;

/// <summary>A checkpoint can't be used, and why; the same state comes back by running the signal log from its beginning.</summary>
public sealed class CheckpointException : Exception
{
    public CheckpointException()
    {
    }

    public CheckpointException(string message)
        : base(message)
    {
    }

    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static CheckpointException Because(string reason, Exception? cause = null) =>
        new($"The checkpoint can't be used: {reason} The signal log has to be run from its beginning.", cause!);
}
