namespace Epicenter.Core.Localization.Search;

/// <summary>For each of many nodes its edges, one node's after another's, in three arrays.</summary>
internal sealed class EdgeList
{
    private readonly int[] _starts;
    private readonly int[] _filled;
    private readonly int[] _others;
    private readonly float[] _strengths;

    /// <param name="degrees">How many edges each node has.</param>
    public EdgeList(ReadOnlySpan<int> degrees)
    {
        _starts = new int[degrees.Length + 1];
        for (var node = 0; node < degrees.Length; node++)
        {
            _starts[node + 1] = checked(_starts[node] + degrees[node]);
        }

        _filled = _starts[..^1];
        _others = new int[_starts[^1]];
        _strengths = new float[_starts[^1]];
    }

    public int Count => _filled.Length;

    public int EdgeCount => _others.Length;

    public void Add(int node, int other, float strength)
    {
        var at = _filled[node]++;
        _others[at] = other;
        _strengths[at] = strength;
    }

    /// <summary>The nodes that a node's edges lead to.</summary>
    public ReadOnlySpan<int> Of(int node, out ReadOnlySpan<float> strengths)
    {
        var (start, length) = (_starts[node], _starts[node + 1] - _starts[node]);
        strengths = _strengths.AsSpan(start, length);
        return _others.AsSpan(start, length);
    }

    /// <summary>The same edges, from their other ends.</summary>
    public EdgeList Turned(int nodes)
    {
        var degrees = new int[nodes];
        foreach (var other in _others)
        {
            degrees[other]++;
        }

        var turned = new EdgeList(degrees);
        for (var node = 0; node < Count; node++)
        {
            var others = Of(node, out var strengths);
            for (var e = 0; e < others.Length; e++)
            {
                turned.Add(others[e], node, strengths[e]);
            }
        }

        return turned;
    }
}
