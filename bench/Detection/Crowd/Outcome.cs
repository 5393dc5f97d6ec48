namespace Epicenter.Bench.Detection.Crowd;

/// <summary>How a detector did on one declared problem.</summary>
internal enum Outcome
{
    /// <summary>It opened in an earlier bin than the declared one, by an hour at most.</summary>
    Ahead,

    /// <summary>It opened in the declared bin.</summary>
    Level,

    /// <summary>It opened later, by two hours at most.</summary>
    Behind,

    /// <summary>It did not open in that time.</summary>
    Missed,

    /// <summary>Nor that, but something that it had opened before was still open.</summary>
    OpenAlready,
}
