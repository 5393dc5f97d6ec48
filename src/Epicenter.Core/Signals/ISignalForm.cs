namespace Epicenter.Core.Signals;

/// <summary>What is made of a line once it was found to keep the rules.</summary>
internal interface ISignalForm<out T>
{
    T Of(scoped in ReportParts report);

    T Of(scoped in ProbeParts probe);

    T Of(scoped in NoticeParts notice);

    T Of(Act act);
}
