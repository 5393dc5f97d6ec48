namespace Epicenter.Storage;

/// <summary>The signal log can't be opened, read or written; the message names the place and the remedy.</summary>
public sealed class SignalLogException : Exception
{
    public SignalLogException()
    {
    }

    public SignalLogException(string message)
        : base(message)
    {
    }

    public SignalLogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
