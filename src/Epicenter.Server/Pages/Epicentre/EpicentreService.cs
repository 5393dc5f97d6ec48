namespace Epicenter.Server.Pages.Epicentre;

/// <summary>A service around the cause.</summary>
/// <param name="Depth">Steps between it and the cause; 0 where it does not stand on it.</param>
/// <param name="Weight">Evidence that it fails, 0 or more.</param>
public sealed record EpicentreService(string Id, string Name, int Depth, double Weight);
