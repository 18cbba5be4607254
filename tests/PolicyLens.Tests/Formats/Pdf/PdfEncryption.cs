using System.Security.Cryptography;
using System.Text;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>
/// The oldest encryption of PDF (standard security handler, revision 2, RC4 with a key of 40 bits; PDF 1.7, 7.6.3), enough
/// for a file that asks for a password. Streams alone are encrypted; the files of the tests hold no other secrets.
/// </summary>
internal sealed class PdfEncryption
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    private static readonly byte[] Id = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    private readonly byte[] key;

    public PdfEncryption(string password, int permissions)
    {
        var owner = Rc4(Md5(Padded("owner"))[..5], Padded(password));
        key = Md5([.. Padded(password), .. owner, .. BitConverter.GetBytes(permissions), .. Id])[..5];
        Entries = $" /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P {permissions} /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(Rc4(key, Padding))}> >>";
    }

    /// <summary>What the trailer says of it.</summary>
    public string Entries { get; }

    public byte[] Of(byte[] content, int number)
    {
        var start = content.AsSpan().IndexOf("stream\n"u8);
        if (start < 0)
        {
            return content;
        }

        start += 7;
        var end = content.Length - "\nendstream".Length;
        byte[] own = Md5([.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0])[..10];
        return [.. content[..start], .. Rc4(own, content[start..end]), .. content[end..]];
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];

#pragma warning disable CA5351 // The format asks for it; nothing here is secret.
    private static byte[] Md5(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(each => (byte)each)];
        for (int at = 0, other = 0; at < 256; at++)
        {
            other = (other + state[at] + key[at % key.Length]) & 255;
            (state[at], state[other]) = (state[other], state[at]);
        }

        var result = new byte[data.Length];
        for (int place = 0, at = 0, other = 0; place < data.Length; place++)
        {
            at = (at + 1) & 255;
            other = (other + state[at]) & 255;
            (state[at], state[other]) = (state[other], state[at]);
            result[place] = (byte)(data[place] ^ state[(state[at] + state[other]) & 255]);
        }

        return result;
    }
}
