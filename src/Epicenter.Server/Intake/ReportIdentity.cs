using System.Security.Cryptography;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Intake;

/// <summary>The id that a report is answered with.</summary>
internal static class ReportIdentity
{
    private const int Bytes = 12;

    /// <summary>The sender's own id, or one made from the content, so that the same report gets the same answer again.</summary>
    public static string Of(Report report) =>
        report.Id ?? "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Identity)).AsSpan(0, Bytes));
}
