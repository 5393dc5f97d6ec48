namespace Epicenter.Bench.Localization.Contenders;

/// <summary>How many of the failing services that nothing explains yet each group reaches.</summary>
internal sealed class Coverage
{
    private readonly RiskCatalog _catalog;
    private readonly bool[] _unexplained;
    private readonly int[] _counts;

    public Coverage(RiskCatalog catalog, List<int> failing)
    {
        _catalog = catalog;
        _unexplained = new bool[catalog.Services];
        _counts = new int[catalog.Groups.Length];
        foreach (var service in failing)
        {
            _unexplained[service] = true;
            foreach (var group in catalog.GroupsOf(service))
            {
                _counts[group]++;
            }
        }
    }

    public int Of(int group) => _counts[group];

    /// <summary>Takes a group: what it reaches is explained.</summary>
    public void Take(int group)
    {
        foreach (var reach in _catalog.ServicesOf(group))
        {
            if (_unexplained[reach.Service])
            {
                _unexplained[reach.Service] = false;
                foreach (var other in _catalog.GroupsOf(reach.Service))
                {
                    _counts[other]--;
                }
            }
        }
    }
}
