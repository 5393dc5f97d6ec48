using Epicenter.Sources.Counts;

namespace Epicenter.Sources.Tests.Counts;

public sealed class CountsReaderTests
{
    private const string Header = "event,provider,at,reports\n";

    [Fact]
    public void Read_SeriesMixed_KeepsTheirOrderAndSortsTheirBins()
    {
        var series = Read(Header + "7,aws,2024-03-01T12:15:00Z,3\n8,azure,2024-03-01T12:00:00Z,9\n\n7,aws,2024-03-01T12:00:00Z,2\n");

        Assert.Equal([("7", "aws"), ("8", "azure")], series.Select(s => (s.Event, s.Provider)));
        Assert.Equal([(5, 2), (2, 3)], series[0].Bins.Select(b => (b.Line, b.Reports)));
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero), series[0].Bins[0].At);
    }

    [Theory]
    [InlineData("\uFEFFevent,provider,at,reports\n7,aws,2024-03-01T12:00:00Z,3\n")]
    [InlineData("event,provider,at,reports\r\n7,aws,2024-03-01T12:00:00Z,3\r\n")]
    [InlineData("reports,note,at,event,provider\n3,hm,2024-03-01T12:00:00Z,7,aws")]
    [InlineData("event , provider , at , reports\n 7 , aws , 2024-03-01T12:00:00Z , 3 \n")]
    [InlineData("event,provider,at,reports,more\n7,aws,2024-03-01T12:00:00Z,3\n")]
    [InlineData("event,provider,at,reports\n7,aws,2024-03-01T13:00:00+01:00,3\n")]
    public void Read_OtherShapesOfTheSame_AreTaken(string text)
    {
        var one = Assert.Single(Read(text));

        Assert.Equal(("7", "aws"), (one.Event, one.Provider));
        Assert.Equal((new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero), 3), one.Bins.Select(b => (b.At, b.Reports)).Single());
    }

    [Fact]
    public void Read_HeaderAlone_HoldsNoSeries() => Assert.Empty(Read(Header));

    [Theory]
    [InlineData("", "1: The file is empty; its first line is event,provider,at,reports.")]
    [InlineData("event,provider,reports\n", "1: There is no column at; the first line is event,provider,at,reports.")]
    [InlineData(Header + "7,aws,2024-03-01T12:00:00Z\n", "2: It has 3 fields, and the first line names more columns.")]
    [InlineData(Header + "\n,aws,2024-03-01T12:00:00Z,3\n", "3: event is empty; give each series a name.")]
    [InlineData(Header + "7,aws,yesterday,3\n", "2: at is \"yesterday\"; write the start of the bin like 2020-11-25T04:45:00Z.")]
    [InlineData(Header + "7,aws,2024-03-01T12:00:00Z,many\n", "2: reports is \"many\"; write a whole number, 0 or more.")]
    [InlineData(Header + "7,aws,2024-03-01T12:00:00Z,-1\n", "2: reports is \"-1\"; write a whole number, 0 or more.")]
    [InlineData(Header + "7,aws,2024-03-01T12:00:00Z,1.5\n", "2: reports is \"1.5\"; write a whole number, 0 or more.")]
    [InlineData(Header + "7,aws,2024-03-01T12:00:00Z,3000000000\n", "2: reports is \"3000000000\"; write a whole number, 0 or more.")]
    [InlineData(
        Header + "7,aws,2024-03-01T12:00:00Z,1\n8,aws,2024-03-01T12:00:00Z,1\n7,aws,2024-03-01T12:14:00Z,1\n",
        "4: This bin of 7 begins less than a quarter of an hour after that of line 2; give one line a bin.")]
    public void Read_BadLine_NamesItAndTheRemedy(string text, string message) =>
        Assert.Equal(message, Assert.Throws<CountsException>(() => Read(text)).Message);

    private static IReadOnlyList<CountSeries> Read(string text) => CountsReader.Read(new StringReader(text));
}
