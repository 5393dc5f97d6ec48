namespace Epicenter.Bench.Localization.Contenders;

/// <summary>Something that names what failed from the evidence of every service.</summary>
internal interface IContender
{
    string Name { get; }

    Answer Localize(IReadOnlyList<double> evidence);
}
