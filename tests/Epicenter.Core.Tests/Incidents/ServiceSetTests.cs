using CsCheck;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;

namespace Epicenter.Core.Tests.Incidents;

public sealed class ServiceSetTests
{
    private static readonly Gen<(int Deed, int Service)[]> s_deeds = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12]).Array[0, 60];

    [Fact]
    public void Any_DeedsInARow_LeaveWhatASortedListHolds() =>
        s_deeds.Sample(deeds =>
        {
            var (set, expected) = (new ServiceSet<Member>(), new SortedList<int, Member>());
            foreach (var (deed, service) in deeds)
            {
                var member = new Member(new Episode(service, 1000, 1000));
                if (deed switch
                {
                    0 => set.TryAdd(member) != expected.TryAdd(service, member),
                    1 => set.Remove(service) != (expected.Remove(service, out var removed) ? removed : null),
                    2 => Replace(set, expected, member),
                    _ => set.Has(service) != expected.ContainsKey(service) || set.Find(service) != expected.GetValueOrDefault(service),
                })
                {
                    return false;
                }
            }

            return set.SequenceEqual(expected.Values) && set.Services.SequenceEqual(expected.Keys) && set.Count == expected.Count;
        });

    [Fact]
    public void Indexer_OfAServiceThatIsNotInIt_Throws() => Assert.Throws<KeyNotFoundException>(() => new ServiceSet<Member>()[3]);

    private static bool Replace(ServiceSet<Member> set, SortedList<int, Member> expected, Member member)
    {
        set.Set(member);
        expected[member.Episode.Service] = member;
        return false;
    }
}
