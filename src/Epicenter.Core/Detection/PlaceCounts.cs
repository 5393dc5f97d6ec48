using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// Reports of a service by country and by internet provider, where there is volume. A place has no baseline of its own: what is usual of it is
/// its share of what is usual of the service, at that time of day, so that the parts never contradict the whole.
/// </summary>
internal sealed class PlaceCounts
{
    private const int Blocks = 8;
    private const int HoursABlock = 24 / Blocks;
    private const int MinutesADay = 24 * 60;

    // Reports of a place before it is watched: fewer say nothing of its share.
    private const float Volume = 8;

    // In reports: how much a share at a time of day leans on the share of the whole day.
    private const double DayWeight = 20;
    private const double HalfLifeDays = 21;
    private const int PlacesAService = 8;
    private const int MostPlaces = 1 << 18;
    private const int FewestPlaces = 64;

    // Service and place in one number: every report looks up two.
    private readonly Dictionary<long, int> _index = [];
    private readonly List<(int Service, Place Place)> _parts = [];
    private readonly float[]?[] _learnedOfService;
    private readonly int _most;
    private float[] _learned = [];
    private readonly MinuteRing<float> _counts;

    // Watched places, those of a service side by side, worked out once an hour: windows and minutes ask for them again and again.
    private readonly int[] _watchedTo;
    private WatchedPlace[] _watched = [];
    private bool[] _isWatched = [];

    // What the current hour will have taught when it ends, unless something comes to be suspected of the service in it.
    private readonly float[] _hourOfService;
    private readonly bool[] _suspect;
    private float[] _hour = [];
    private int _block;

    public PlaceCounts(int services)
    {
        _most = Math.Min(services * PlacesAService, MostPlaces);
        _watchedTo = new int[services];
        _learnedOfService = new float[services][];
        _counts = new MinuteRing<float>(0);
        _hourOfService = new float[services];
        _suspect = new bool[services];
    }

    public void Begin(long minute)
    {
        _counts.Begin(minute);
        if (minute % 60 == 0)
        {
            Learn();
            if (minute % MinutesADay == 0)
            {
                Fade();
            }
        }

        _block = (int)(minute % MinutesADay / 60 / HoursABlock);
        if (minute % 60 == 0)
        {
            Conclude();
        }
    }

    /// <summary>Has the memory fetched that counting a report of a service begins with.</summary>
    public void Fetch(int service)
    {
        Memory.Fetch(in _suspect[service]);
        Memory.Fetch(in _hourOfService[service]);
    }

    /// <summary>Counts a report in its places.</summary>
    /// <param name="isSuspect">Something is suspected of the service: what is reported in this hour is not usual.</param>
    public void Note(in Observation report, in CountedReport counted, bool isSuspect)
    {
        _suspect[report.Subject] |= isSuspect;
        _hourOfService[report.Subject] += counted.Weight;
        if (report.Country.IsKnown)
        {
            Note(report.Subject, Place.Of(report.Country), counted);
        }

        if (report.Network != Observation.Unknown)
        {
            Note(report.Subject, Place.OfProvider(report.Network), counted);
        }
    }

    /// <summary>Forgets what was counted of a service in these minutes, and learns nothing from the hour.</summary>
    public void Clear(int service, long first, long last)
    {
        _suspect[service] = true;
        foreach (var place in WatchedOf(service))
        {
            _counts.Clear(place.Part, first, last);
        }
    }

    /// <summary>The places of a service whose share of its reports is known.</summary>
    public ReadOnlySpan<WatchedPlace> WatchedOf(int service) => _watched.AsSpan(WatchedFrom(service).._watchedTo[service]);

    /// <summary>Whether anything was heard of a place since a minute began.</summary>
    public bool IsHeard(in WatchedPlace place, long since) => _counts.IsHeard(place.Part, since);

    /// <summary>Distinct reports from a place in the last minutes.</summary>
    public double Count(in WatchedPlace place, long minute, int window) => _counts.Between(place.Part, minute - window + 1, minute).Sum();

    public Place PlaceOf(in WatchedPlace place) => _parts[place.Part].Place;

    internal void Save(CheckpointWriter to)
    {
        to.WriteAll(_parts, part =>
        {
            to.Write(part.Service);
            to.Write(part.Place.Number);
        });
        to.WriteArray(_learned);
        foreach (var learned in _learnedOfService.OfType<float[]>())
        {
            to.WriteArray(learned);
        }

        _counts.Save(to);
        to.WriteArray(_hour);
        to.WriteArray(_hourOfService);
        to.WriteArray(_suspect);
        to.Write(_block);
    }

    internal void Load(CheckpointReader from)
    {
        foreach (var (service, place) in from.ReadAll(() => (from.ReadInt(), new Place(from.ReadInt()))))
        {
            Add(service, place);
        }

        from.ReadArray(_learned);
        foreach (var learned in _learnedOfService.OfType<float[]>())
        {
            from.ReadArray(learned);
        }

        _counts.Load(from);
        from.ReadArray(_hour);
        from.ReadArray(_hourOfService);
        from.ReadArray(_suspect);
        _block = from.ReadInt();
        Conclude();
    }

    private void Note(int service, Place place, in CountedReport counted)
    {
        if (!_index.TryGetValue(Key(service, place), out var part))
        {
            if (_parts.Count == _most)
            {
                return;
            }

            part = Add(service, place);
        }

        _hour[part] += counted.Weight;
        if (_isWatched[part])
        {
            _counts.Add(part, counted.Minute, counted.Weight);
        }
    }

    private int Add(int service, Place place)
    {
        var part = _parts.Count;
        if (part == _hour.Length)
        {
            var room = Math.Min(_most, Math.Max(FewestPlaces, 2 * part));
            Array.Resize(ref _hour, room);
            Array.Resize(ref _learned, room * Blocks);
            Array.Resize(ref _isWatched, room);
            Array.Resize(ref _watched, room);
            _counts.MakeRoom(room);
        }

        _learnedOfService[service] ??= new float[Blocks];
        _parts.Add((service, place));
        _index.Add(Key(service, place), part);
        return part;
    }

    private void Learn()
    {
        for (var part = 0; part < _parts.Count; part++)
        {
            ref var learned = ref _learned[(part * Blocks) + _block];
            learned = _suspect[_parts[part].Service] ? learned : Grown(learned, _hour[part]);
        }

        for (var service = 0; service < _watchedTo.Length; service++)
        {
            if (_learnedOfService[service] is { } learned && !_suspect[service])
            {
                learned[_block] = Grown(learned[_block], _hourOfService[service]);
            }
        }

        Array.Clear(_hour);
        Array.Clear(_hourOfService);
        Array.Clear(_suspect);
    }

    private void Conclude()
    {
        Array.Clear(_watchedTo);
        for (var part = 0; part < _parts.Count; part++)
        {
            _isWatched[part] = Sum(_learned, part) >= Volume;
            _watchedTo[_parts[part].Service] += _isWatched[part] ? 1 : 0;
        }

        // Where each service's places begin; with every place that is put down it moves on, to where they end.
        var watched = 0;
        foreach (ref var to in _watchedTo.AsSpan())
        {
            (to, watched) = (watched, watched + to);
        }

        for (var part = 0; part < _parts.Count; part++)
        {
            if (_isWatched[part])
            {
                _watched[_watchedTo[_parts[part].Service]++] = Conclude(part);
            }
        }
    }

    private WatchedPlace Conclude(int part)
    {
        var ofService = _learnedOfService[_parts[part].Service]!;
        var known = Sum(_learned, part);
        var day = (known + 0.5) / (Sum(ofService, 0) + 1);
        var share = (_learned[(part * Blocks) + _block] + (DayWeight * day)) / (ofService[_block] + DayWeight);
        return new WatchedPlace(part, Math.Min(1, share), known);
    }

    private int WatchedFrom(int service) => service == 0 ? 0 : _watchedTo[service - 1];

    private void Fade()
    {
        var kept = (float)Math.Pow(0.5, 1 / HalfLifeDays);
        foreach (ref var learned in _learned.AsSpan(0, _parts.Count * Blocks))
        {
            learned *= kept;
        }

        foreach (var service in _learnedOfService)
        {
            foreach (ref var learned in service.AsSpan())
            {
                learned *= kept;
            }
        }
    }

    // Who repeats a report takes weight from it, maybe of another time of day than this: no count falls below nothing.
    private static float Grown(float learned, float hour) => Math.Max(0, learned + hour);

    private static long Key(int service, Place place) => ((long)service << 32) | (uint)place.Number;

    private static double Sum(float[] blocks, int of)
    {
        var sum = 0.0;
        foreach (var block in blocks.AsSpan(of * Blocks, Blocks))
        {
            sum += block;
        }

        return sum;
    }
}
