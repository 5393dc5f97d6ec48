namespace Epicenter.Bench.Localization.World;

internal enum GroupKind
{
    Provider,
    Region,
    Component,
}
