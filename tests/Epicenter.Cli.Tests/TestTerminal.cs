using System.Text;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Tests;

/// <summary>Runs the program as a shell would, and keeps what it says.</summary>
internal sealed class TestTerminal
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public async Task<int> RunAsync(params string[] args) =>
        await EpicenterCommand.RunAsync(args, new Terminal(new StringWriter(_output), new StringWriter(_error)), TestContext.Current.CancellationToken);
}
