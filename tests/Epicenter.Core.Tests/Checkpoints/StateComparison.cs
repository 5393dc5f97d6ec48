using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Tests.Checkpoints;

/// <summary>
/// Compares two object graphs field by field, private ones included, and that what is one object here is one object there. Whoever adds
/// a field that a checkpoint does not hold is told so by name; what is worked out anew from the others has to be named.
/// </summary>
internal sealed class StateComparison(params string[] workedOutAnew)
{
    private readonly Dictionary<object, object> _met = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _moved = [];
    private readonly HashSet<string> _fields = [];

    /// <summary>Where the two differ.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>
    /// Fields that never held anything but their default: of these the comparison proves nothing. Records are left out, since a
    /// constructor asks for all that they hold.
    /// </summary>
    public IEnumerable<string> NeverSet => _fields.Except(_moved).Order(StringComparer.Ordinal);

    public void CompareGraphs(object expected, object actual, string path)
    {
        _met.Clear();
        Compare(expected, actual, path);
    }

    private void Compare(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            Check(expected is null && actual is null, path);
            return;
        }

        var type = expected.GetType();
        if (type != actual.GetType())
        {
            Differences.Add(path);
        }
        else if (type.IsPrimitive || type.IsEnum || expected is string or DateTimeOffset)
        {
            // Bit for bit: 0 is not −0, and a number that is none equals itself.
            Check(expected.Equals(actual) && (expected is not double d || BitConverter.DoubleToInt64Bits(d) == BitConverter.DoubleToInt64Bits((double)actual)), path);
        }
        else if (expected is CatalogGraph or Delegate or IComparer)
        {
            Check(expected is not CatalogGraph || ReferenceEquals(expected, actual), path);
        }
        else if (type.IsValueType || !MeetsAgain(expected, actual, path))
        {
            CompareContent(type, expected, actual, path);
        }
    }

    private void CompareContent(Type type, object expected, object actual, string path)
    {
        if (expected is float[] or double[] or long[] or ulong[] or bool[])
        {
            Check(Bytes((Array)expected).SequenceEqual(Bytes((Array)actual)), path);
        }
        else if (expected is IDictionary entries)
        {
            var others = (IDictionary)actual;
            Check(entries.Count == others.Count, path + ".Count");
            foreach (DictionaryEntry entry in entries)
            {
                Compare(entry.Value, others[entry.Key], $"{path}[{entry.Key}]");
            }
        }
        else if (expected is IEnumerable list && !IsOurs(type))
        {
            CompareLists([.. list.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], path);
        }
        else
        {
            CompareFields(type, expected, actual, path);
        }
    }

    private void CompareLists(object?[] expected, object?[] actual, string path)
    {
        Check(expected.Length == actual.Length, path + ".Count");
        foreach (var (i, (one, other)) in expected.Zip(actual).Index())
        {
            Compare(one, other, $"{path}[{i}]");
        }
    }

    private void CompareFields(Type type, object expected, object actual, string path)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (workedOutAnew.Contains($"{type.Name}.{field.Name}"))
            {
                continue;
            }

            var value = field.GetValue(expected);
            if (IsOurs(type) && !IsImmutable(type))
            {
                _fields.Add($"{type.Name}.{field.Name}");
                if (IsSet(value))
                {
                    _moved.Add($"{type.Name}.{field.Name}");
                }
            }

            Compare(value, field.GetValue(actual), $"{path}.{field.Name}");
        }
    }

    private bool MeetsAgain(object expected, object actual, string path)
    {
        if (_met.TryGetValue(expected, out var twin))
        {
            // Records and other values that never change may be one here and two there.
            Check(ReferenceEquals(twin, actual) || IsImmutable(expected.GetType()), path + " (another object)");
            return true;
        }

        _met.Add(expected, actual);
        return false;
    }

    private void Check(bool alike, string path)
    {
        if (!alike)
        {
            Differences.Add(path);
        }
    }

    private static bool IsSet(object? value) => value switch
    {
        null => false,
        Array array => array.Cast<object?>().Any(IsSet),
        string => true,
        ICollection list => list.Count > 0,
        _ => !value.GetType().IsValueType || !value.Equals(RuntimeHelpers.GetUninitializedObject(value.GetType())),
    };

    private static bool IsImmutable(Type type) => type.GetMethod("<Clone>$") is not null || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>));

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Epicenter", StringComparison.Ordinal) == true;

    private static byte[] Bytes(Array array)
    {
        var bytes = new byte[Buffer.ByteLength(array)];
        Buffer.BlockCopy(array, 0, bytes, 0, bytes.Length);
        return bytes;
    }
}
