namespace Epicenter.Cli.Terminals;

/// <summary>Says how far a piece of work is: a bar that is drawn over on a screen, a line now and then elsewhere.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarLength = 30;
    private const string EraseLine = "\r\u001b[2K";

    private static readonly TimeSpan ScreenPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LinePause = TimeSpan.FromSeconds(5);

    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly TimeProvider _time;
    private long _shown;
    private bool _drawn;

    public ProgressLine(Terminal terminal, string what, TimeProvider? time = null)
    {
        _terminal = terminal;
        _what = what;
        _time = time ?? TimeProvider.System;
        _shown = _time.GetTimestamp();
    }

    /// <param name="fraction">From 0 to 1.</param>
    /// <param name="where">What is being worked on.</param>
    public void Report(double fraction, string where)
    {
        if (_time.GetElapsedTime(_shown) < (_terminal.ErrorIsScreen ? ScreenPause : LinePause))
        {
            return;
        }

        _shown = _time.GetTimestamp();
        var percent = $"{Math.Clamp(fraction, 0, 1) * 100,3:0} %";
        if (_terminal.ErrorIsScreen)
        {
            var done = (int)(Math.Clamp(fraction, 0, 1) * BarLength);
            _terminal.Error.Write($"{EraseLine}{_what} {new string('━', done)}{new string('·', BarLength - done)} {percent}  {where}");
            _drawn = true;
        }
        else
        {
            _terminal.Error.WriteLine($"{_what} {percent}  {where}");
        }
    }

    /// <summary>Writes a line without tearing the bar.</summary>
    public void Say(string line)
    {
        Clear();
        _terminal.Error.WriteLine(line);
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (_drawn)
        {
            _terminal.Error.Write(EraseLine);
            _drawn = false;
        }
    }
}
