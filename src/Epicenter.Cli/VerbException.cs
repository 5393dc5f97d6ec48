namespace Epicenter.Cli;

/// <summary>A verb can't go on; the message is all that the user needs, and no stack trace is.</summary>
internal sealed class VerbException : Exception
{
    public VerbException()
    {
    }

    public VerbException(string message)
        : base(message)
    {
    }

    public VerbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the program ends with.</summary>
    public int Code { get; init; } = ExitCode.FoundProblems;

    /// <summary>The user asked for something that there is not.</summary>
    public static VerbException Usage(string message) => new(message) { Code = ExitCode.WrongUsage };
}
