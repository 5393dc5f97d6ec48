using Epicenter.Cli;
using Epicenter.Cli.Terminals;

return await EpicenterCommand.RunAsync(args, Terminal.OfProcess());
