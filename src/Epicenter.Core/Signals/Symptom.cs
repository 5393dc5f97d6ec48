namespace Epicenter.Core.Signals;

/// <summary>What a person complains of.</summary>
public enum Symptom
{
    Website,
    App,
    Login,
    Payment,
    Connection,
    Slow,
    Other,
}
