namespace Epicenter.Server.Security.Proofs;

/// <summary>Remembers which challenges were answered, for as long as they are valid.</summary>
/// <remarks>
/// Two sets, of which the older is dropped when it can hold nothing that is still valid. A full set takes nobody in: to forget would let old
/// proofs in again, and to fill it takes more than a hundred million hashes a second.
/// </remarks>
internal sealed class SpentProofs(TimeSpan lifetime, int capacity)
{
    private readonly Lock _turn = new();
    private HashSet<ulong> _young = [];
    private HashSet<ulong> _old = [];
    private DateTimeOffset _turnedAt;

    /// <summary>Whether a challenge had not been answered before; from now on it has.</summary>
    public bool Spend(ulong challenge, DateTimeOffset now)
    {
        lock (_turn)
        {
            if (now - _turnedAt >= lifetime)
            {
                _old = now - _turnedAt >= 2 * lifetime ? [] : _young;
                _young = [];
                _turnedAt = now;
            }

            return !_old.Contains(challenge) && _young.Count < capacity && _young.Add(challenge);
        }
    }
}
