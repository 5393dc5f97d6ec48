using Spectre.Console;

namespace Epicenter.Cli.Terminals;

/// <summary>Where results and progress go: results to standard output, everything else to standard error.</summary>
internal sealed class Terminal
{
    // Wide enough for the tables: a pipe has no width, and what reads from it does not wrap.
    private const int WidthOfPipe = 120;

    private readonly Lazy<IAnsiConsole> _rich;

    public Terminal(TextWriter output, TextWriter error, bool outputIsScreen = false, bool errorIsScreen = false)
    {
        Output = output;
        Error = error;
        ErrorIsScreen = errorIsScreen;
        _rich = new Lazy<IAnsiConsole>(() => CreateRich(output, outputIsScreen));
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person watches standard error, so that a line may be drawn over.</summary>
    public bool ErrorIsScreen { get; }

    /// <summary>Standard output with tables and colours; none of the latter where NO_COLOR is set or a program reads along.</summary>
    public IAnsiConsole Rich => _rich.Value;

    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    private static IAnsiConsole CreateRich(TextWriter output, bool isScreen)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) };
        if (!isScreen)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
        }

        var console = AnsiConsole.Create(settings);
        if (!isScreen)
        {
            console.Profile.Width = WidthOfPipe;
        }

        return console;
    }
}
