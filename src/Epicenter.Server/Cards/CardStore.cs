namespace Epicenter.Server.Cards;

/// <summary>The cards painted last: many ask for the same one, and painting takes some milliseconds.</summary>
internal sealed class CardStore
{
    private const int MostCards = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<(CardText Card, byte[] Png)> _latest = [];

    public byte[] PngOf(CardText card)
    {
        lock (_lock)
        {
            var known = _latest.FirstOrDefault(c => c.Card == card);
            if (known.Png is not null)
            {
                return known.Png;
            }

            // Painted one at a time: a crowd that asks for cards takes one core at most.
            var png = CardPainter.Paint(card);
            _latest.AddFirst((card, png));
            if (_latest.Count > MostCards)
            {
                _latest.RemoveLast();
            }

            return png;
        }
    }
}
