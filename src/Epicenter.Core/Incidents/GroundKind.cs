namespace Epicenter.Core.Incidents;

/// <summary>The kinds of reasons for or against a hypothesis.</summary>
public enum GroundKind
{
    /// <summary>Services that stand on it fail.</summary>
    DependantsFail,

    /// <summary>Services that stand on it are fine.</summary>
    DependantsFine,

    /// <summary>Services fail that do not stand on it.</summary>
    OthersFail,

    /// <summary>What people complain of fits its class, or does not.</summary>
    Symptoms,

    /// <summary>The provider says so.</summary>
    Notice,

    /// <summary>How often such a thing happens at all.</summary>
    BaseRate,

    /// <summary>Other services fail with one that should be alone.</summary>
    Companions,

    /// <summary>The provider speaks of an outage where none is needed.</summary>
    OutageNotice,

    /// <summary>The stages at which probes fail.</summary>
    ProbeStages,

    /// <summary>How fast reports rose to their height.</summary>
    Rise,

    /// <summary>How fast services began to fail after one another.</summary>
    Spread,

    /// <summary>How fast services came back after one another.</summary>
    Return,

    /// <summary>Whether the reports come from everywhere, one country or one internet provider.</summary>
    Extent,

    /// <summary>What the provider names.</summary>
    NoticeWords,

    /// <summary>How well chance explains it beside any cause.</summary>
    Chance,
}
