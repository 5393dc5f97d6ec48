using System.CommandLine;

namespace Epicenter.Cli;

/// <summary>A command that shows how it is used.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Lines that can be typed as they are.</summary>
    public IReadOnlyList<string> Examples => examples;
}
