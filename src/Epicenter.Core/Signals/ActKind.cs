namespace Epicenter.Core.Signals;

/// <summary>What an operator can do at the desk, as an act's <c>act</c> spells it.</summary>
public enum ActKind
{
    /// <summary>Adds a public note to an incident.</summary>
    Annotate,

    /// <summary>States what the cause was; the observatory's own belief stays beside it.</summary>
    Correct,

    /// <summary>Makes an incident a part of another.</summary>
    Merge,

    /// <summary>Takes services off an incident, into one of their own.</summary>
    Split,

    /// <summary>Declares an incident a false alarm.</summary>
    Retract,

    /// <summary>Puts down what people say about an incident.</summary>
    Rumour,

    /// <summary>Answers a rumour.</summary>
    Answer,

    /// <summary>Keeps reports from counting from now until a time; the log holds them all the same.</summary>
    Mute,

    /// <summary>Takes what was counted of a service lately as if it never had been.</summary>
    Purge,
}
