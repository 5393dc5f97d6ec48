namespace Epicenter.Server.Operations;

/// <summary>The server can't start; the message says why and what to do, in one line.</summary>
public sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
