using System.Text;
using System.Xml;

namespace Epicenter.Server.Feeds;

/// <summary>Writes XML that strangers' words can't break.</summary>
internal static class XmlText
{
    /// <summary>A document as UTF-8.</summary>
    public static byte[] Of(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            write(xml);
        }

        return buffer.ToArray();
    }

    /// <summary>The text without what XML has no way to write.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
        }

        return clean.ToString();
    }
}
