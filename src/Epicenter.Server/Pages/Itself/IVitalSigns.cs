namespace Epicenter.Server.Pages.Itself;

/// <summary>Looks at the observatory itself.</summary>
public interface IVitalSigns
{
    Vitals Take();
}
