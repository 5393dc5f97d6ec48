namespace Epicenter.Server.Security.Keys;

/// <summary>The file of keys can't be used as it was meant to be; the message says why and what to do, in one line.</summary>
public sealed class KeyFileException : Exception
{
    public KeyFileException()
    {
    }

    public KeyFileException(string message)
        : base(message)
    {
    }

    public KeyFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
