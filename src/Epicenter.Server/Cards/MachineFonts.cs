using System.Text;
using SkiaSharp;

namespace Epicenter.Server.Cards;

/// <summary>Typefaces of the machine, for letters that the pages' own lack.</summary>
/// <remarks>The painter comes without the machine's list of fonts, so the folders are looked through, and no further than until a letter is found.</remarks>
/// <param name="folders">Where fonts are kept; those that don't exist hold none.</param>
internal sealed class MachineFonts(params IReadOnlyList<string> folders)
{
    // Names come from a catalog, and say no more letters than a language has.
    private const int MostRemembered = 20_000;

    private static readonly string[] s_kinds = [".ttf", ".otf", ".ttc"];

    private readonly Lock _turn = new();
    private readonly Dictionary<Rune, CardFace?> _known = [];
    private readonly List<CardFace> _open = [];
    private Queue<string>? _unread;

    /// <summary>Those that are installed here.</summary>
    public static MachineFonts Installed { get; } = new(
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts));

    /// <summary>An upright typeface of ordinary weight that has the letter; null where there is none.</summary>
    public CardFace? For(Rune letter)
    {
        lock (_turn)
        {
            if (!_known.TryGetValue(letter, out var face))
            {
                face = _open.Find(f => f.Has(letter)) ?? Read(letter);
                if (_known.Count < MostRemembered)
                {
                    _known.Add(letter, face);
                }
            }

            return face;
        }
    }

    private CardFace? Read(Rune letter)
    {
        _unread ??= new Queue<string>(folders.Where(Directory.Exists).SelectMany(Files).Order(StringComparer.Ordinal));
        while (_unread.TryDequeue(out var file))
        {
            var typeface = SKTypeface.FromFile(file);
            if (typeface is not { FontWeight: (int)SKFontStyleWeight.Normal, FontSlant: SKFontStyleSlant.Upright })
            {
                typeface?.Dispose();
                continue;
            }

            var face = new CardFace(typeface);
            _open.Add(face);
            if (face.Has(letter))
            {
                return face;
            }
        }

        return null;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(f => s_kinds.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));
}
