namespace Epicenter.Server.Live;

/// <summary>Somebody who reads the signal log at a pace of their own; what they have yet to read is not given up.</summary>
public interface ILogFollower
{
    /// <summary>Who it is, in the metrics.</summary>
    string Name { get; }

    /// <summary>The last signal that they would not need to read again after a crash.</summary>
    long Offset { get; }
}
