namespace Epicenter.Core.Signals;

/// <summary>The kinds of signals, as a line's <c>kind</c> spells them.</summary>
public enum SignalKind
{
    Report,
    Probe,
    Notice,
    Act,
}
