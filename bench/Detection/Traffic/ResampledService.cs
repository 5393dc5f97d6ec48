using Epicenter.Bench.Detection.Crowd;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Where one service stands in the real series that is its home.</summary>
/// <param name="layers">Blocks that are laid over one another.</param>
internal sealed class ResampledService(QuietStretch home, int layers)
{
    private readonly ArraySegment<int>[] _blocks = new ArraySegment<int>[layers];

    /// <summary>Draws the reports of the next bin.</summary>
    /// <param name="expected">Reports a bin that the service's level and the season give; at most the home's mean a layer.</param>
    /// <param name="start">The bin's first minute in the hour.</param>
    /// <param name="blockBins">Bins that are taken in a row.</param>
    public void Draw(double expected, int start, int blockBins, HourOfReports into, RandomSource random)
    {
        var taken = expected / (home.Mean * layers);
        for (var layer = 0; layer < layers; layer++)
        {
            if (_blocks[layer].Count == 0)
            {
                _blocks[layer] = Block(blockBins, random);
            }

            for (var left = _blocks[layer][0]; left > 0; left--)
            {
                if (random.NextDouble() < taken)
                {
                    into.Add(start + (random.NextDouble() * CountSeries.BinMinutes));
                }
            }

            _blocks[layer] = _blocks[layer][1..];
        }
    }

    // Pieces wrap around, or bins near their ends would come too seldom (the circular block bootstrap, Politis and Romano 1992).
    private ArraySegment<int> Block(int bins, RandomSource random)
    {
        var at = random.Next(home.Pieces.Sum(p => p.Length));
        var piece = home.Pieces.First(p => (at -= p.Length) < 0);
        at += piece.Length;
        return Enumerable.Range(at, Math.Min(bins, piece.Length)).Select(i => piece[i % piece.Length]).ToArray();
    }
}
