using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>Something known of one service, by its episode.</summary>
public interface IOfService
{
    Episode Episode { get; }
}
