using Epicenter.Core.Incidents;

namespace Epicenter.Core.Tests.Incidents;

public sealed class BeliefCourseTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Note_NothingNew_AddsNoPoint()
    {
        var course = new BeliefCourse();
        course.Note(Point(0, "aws", 0.5));
        course.Note(Point(1, "aws", 0.505));
        Assert.Single(course.Points);
        course.Note(Point(2, "aws", 0.52));
        course.Note(Point(2, "gcp", 0.521));
        Assert.Equal(3, course.Points.Length);
    }

    [Fact]
    public void Note_ForDays_StaysWithinItsBoundsAndTellsTheWholeCourse()
    {
        var course = new BeliefCourse();
        for (var minute = 0; minute < 5000; minute++)
        {
            course.Note(Point(minute, "aws", minute % 2 == 0 ? 0.3 : 0.6));
            Assert.InRange(course.Points.Length, 1, BeliefCourse.MostPoints);
        }

        Assert.InRange(course.Points.Length, BeliefCourse.MostPoints / 2, BeliefCourse.MostPoints);
        Assert.Equal(s_start, course.Points[0].At);
        Assert.InRange(course.Points[^1].At, s_start.AddMinutes(4900), s_start.AddMinutes(5000));
        Assert.All(course.Points.Zip(course.Points.Skip(1)), p => Assert.InRange(p.Second.At - p.First.At, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(66)));
    }

    [Fact]
    public void Note_Probabilities_AreKeptToAThousandth()
    {
        var course = new BeliefCourse();
        course.Note(Point(0, "aws", 0.123456));
        Assert.Equal(0.123, course.Points[0].Causes[0].Probability);
    }

    private static BeliefPoint Point(int minute, string entity, double probability) => new(s_start.AddMinutes(minute), [new CauseShare(entity, probability)], []);
}
