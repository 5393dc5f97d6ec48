namespace Epicenter.Server.Pages.Wording;

/// <summary>All that pages say, in one language.</summary>
public sealed class Words
{
    private static readonly Dictionary<Language, Words> ByLanguage = Language.All.ToDictionary(l => l, l => new Words(l));

    private Words(Language language)
    {
        Shell = new ShellWords(language);
        Catalog = new CatalogWords(language);
        Story = new StoryWords(language);
        Causes = new CauseWords(language);
        Evidence = new EvidenceWords(language);
        Charts = new ChartWords(language);
        Now = new NowWords(language);
        Incidents = new IncidentWords(language);
        Desk = new DeskWords(language);
        Directory = new DirectoryWords(language);
        Reporting = new ReportingWords(language);
        Refusal = new RefusalWords(language);
        Replays = new ReplayWords(language);
        Errors = new ErrorWords(language);
        Magnitude = new MagnitudeWords(language);
        Catalogue = new CatalogueWords(language);
        IncidentStory = new IncidentStoryWords(language);
        PostMortem = new PostMortemWords(language);
        Embed = new EmbedWords(language);
        Compare = new CompareWords(language);
        Itself = new ItselfWords(language);
        Score = new ScoreWords(language);
        Places = new PlaceWords(language);
        Service = new ServiceWords(language);
        Design = new DesignWords(language);
    }

    public ShellWords Shell { get; }

    public CatalogWords Catalog { get; }

    public StoryWords Story { get; }

    public CauseWords Causes { get; }

    public EvidenceWords Evidence { get; }

    public ChartWords Charts { get; }

    public NowWords Now { get; }

    public IncidentWords Incidents { get; }

    public DeskWords Desk { get; }

    public DirectoryWords Directory { get; }

    public ReportingWords Reporting { get; }

    public RefusalWords Refusal { get; }

    public ReplayWords Replays { get; }

    public ErrorWords Errors { get; }

    public MagnitudeWords Magnitude { get; }

    public CatalogueWords Catalogue { get; }

    public IncidentStoryWords IncidentStory { get; }

    public PostMortemWords PostMortem { get; }

    public EmbedWords Embed { get; }

    public CompareWords Compare { get; }

    public ItselfWords Itself { get; }

    public ScoreWords Score { get; }

    public PlaceWords Places { get; }

    public ServiceWords Service { get; }

    public DesignWords Design { get; }

    public static Words In(Language language) => ByLanguage[language];
}
