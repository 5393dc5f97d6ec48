namespace Epicenter.Core.Detection;

/// <summary>Recent reports of several series, and what was usual of them.</summary>
internal readonly record struct DaySum(double Count, double Usual)
{
    public DaySum Plus(double count, double usual) => new(Count + count, Usual + usual);
}
