using System.CommandLine;
using System.CommandLine.Parsing;

namespace Epicenter.Cli.Remote;

/// <summary><c>--server URL</c>: the Epicenter to talk to.</summary>
internal static class ServerOption
{
    private static readonly Uri Default = new("http://127.0.0.1:8080");

    public static Option<Uri> Create() => new("--server")
    {
        HelpName = "URL",
        Description = "The Epicenter to ask.",
        DefaultValueFactory = _ => Default,
        CustomParser = Read,
    };

    private static Uri Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError($"--server {text} is no address; write it as http://127.0.0.1:8080.");
        return Default;
    }
}
