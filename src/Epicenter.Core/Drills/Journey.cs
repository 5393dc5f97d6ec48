namespace Epicenter.Core.Drills;

/// <summary>The steps of what people do with a service, in the order in which they can fail.</summary>
internal enum Journey
{
    Arrive,
    Load,
    SignIn,
    Act,
    Pay,
}
