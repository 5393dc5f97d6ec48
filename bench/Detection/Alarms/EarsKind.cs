namespace Epicenter.Bench.Detection.Alarms;

/// <summary>The three detectors of the Early Aberration Reporting System.</summary>
internal enum EarsKind
{
    C1,
    C2,
    C3,
}
