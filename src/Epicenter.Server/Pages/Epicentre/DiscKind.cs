namespace Epicenter.Server.Pages.Epicentre;

/// <summary>What a circle of the picture stands for.</summary>
public enum DiscKind
{
    Cause,
    Rival,
    Hit,
    Fine,
}
