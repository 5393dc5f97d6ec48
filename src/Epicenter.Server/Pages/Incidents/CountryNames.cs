using System.Globalization;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>Names of countries as a language has them.</summary>
public static class CountryNames
{
    /// <summary>The name; the code itself where it is not a country's.</summary>
    public static string Of(string code, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(code);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // The runtime offers names only in the language of the present thread.
            CultureInfo.CurrentUICulture = culture;
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
