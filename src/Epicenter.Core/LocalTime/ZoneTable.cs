using System.Globalization;

namespace Epicenter.Core.LocalTime;

/// <summary>
/// Who lives by which clock. A table of its own and not the system's, which is another on every machine: the same log must give the same
/// incidents everywhere.
/// </summary>
/// <remarks>
/// Zones and rules: IANA time zone database, release 2025b. Zones in which hardly anybody lives are left out, and so is the month of
/// Ramadan, in which Morocco puts its clocks back. People: World Population Prospects 2024 of the United Nations, rounded; within a country
/// of several zones shared out roughly by its states.
/// </remarks>
internal static class ZoneTable
{
    // Each line: a zone, its standard time, its saving time, and countries with millions of people in it; without a number, one.
    private const string Lines = """
        Pacific/Pago_Pago -11:00 - AS NU UM
        Pacific/Honolulu -10:00 - US:1.5 CK PF
        America/Anchorage -09:00 America US:0.7
        Pacific/Pitcairn -08:00 - PN
        America/Los_Angeles -08:00 America US:56 CA:5.6 MX:4
        America/Phoenix -07:00 - US:7.5 MX:6
        America/Denver -07:00 America US:18 CA:5
        America/Guatemala -06:00 - GT:18 HN:11 SV:6 NI:7 CR:5 BZ CA:1.2 MX:117
        America/Chicago -06:00 America US:98 CA:1.5 MX:2
        America/Bogota -05:00 - CO:53 PE:34 EC:18 PA:4.5 JM:2.8 KY BR:0.9 MX:2
        America/New_York -05:00 America US:163 CA:24 HT:12 BS TC
        America/Havana -05:00 Cuba CU:11
        America/Caracas -04:00 - VE:28 BO:12 DO:11 PR:3.2 TT:1.5 GY BR:12 AG AI AW BB BL BQ CW DM GD GP KN LC MF MQ MS SX VC VG VI
        America/Halifax -04:00 America CA:2 BM
        America/Santiago -04:00 Chile CL:19
        America/St_Johns -03:30 America CA:0.5
        America/Sao_Paulo -03:00 - BR:199 AR:46 PY:7 UY:3.4 CL:0.3 SR FK GF
        America/Miquelon -03:00 America PM
        Atlantic/South_Georgia -02:00 - GS
        America/Nuuk -02:00 Europe GL
        Atlantic/Cape_Verde -01:00 - CV
        Atlantic/Azores -01:00 Europe PT:0.2
        Africa/Abidjan +00:00 - CI:32 GH:34 ML:24 BF:24 SN:18 GN:15 TG:9.5 SL:8.6 LR:5.6 MR:5 GM:2.8 GW:2 IS SH ST
        Europe/London +00:00 Europe GB:69 IE:5.3 PT:10.2 ES:2.2 FO GG IM JE
        Africa/Lagos +01:00 - NG:233 CD:60 DZ:47 MA:38 AO:38 CM:29 NE:27 TD:20 BJ:14 TN:12 CG:6 CF:5 GA:2.5 GQ:1.9 EH
        Europe/Berlin +01:00 Europe DE:84 FR:66 IT:59 ES:45.7 PL:38 NL:18 BE:12 CZ:11 SE:11 HU:9.7 AT:9.1 CH:8.9 RS:6.7 DK:6 NO:5.6 SK:5.5 HR:3.9 BA:3.2 AL:2.8 SI:2.1 MK:1.8 XK:1.7 AD GI LI LU ME MC MT SJ SM VA
        Africa/Johannesburg +02:00 - ZA:64 CD:49 SD:50 MZ:35 MW:22 ZM:21 ZW:17 RW:14 BI:14 SS:12 LY:7.4 NA:3 BW:2.5 LS:2.3 SZ RU:1
        Europe/Helsinki +02:00 Europe UA:38 RO:19 GR:10 BG:6.8 FI:5.6 MD:3 LT:2.9 LV:1.9 EE:1.4 CY AX
        Africa/Cairo +02:00 Egypt EG:117
        Asia/Jerusalem +02:00 Israel IL:9.4 PS:5.5
        Asia/Beirut +02:00 Lebanon LB:5.8
        Europe/Moscow +03:00 - RU:100 ET:132 TR:87 TZ:69 KE:56 UG:50 IQ:46 YE:41 SA:34 MG:32 SY:25 SO:19 JO:11.6 BY:9 KW:5 ER:3.5 QA:3 BH:1.6 DJ KM YT
        Asia/Tehran +03:30 - IR:92
        Asia/Dubai +04:00 - AE:11 AZ:10 OM:5.3 GE:3.8 AM:3 MU:1.3 RE RU:8 SC
        Asia/Kabul +04:30 - AF:43
        Asia/Karachi +05:00 - PK:251 UZ:36 KZ:21 TJ:10.6 TM:7.5 RU:13 MV TF
        Asia/Kolkata +05:30 - IN:1451 LK:23
        Asia/Kathmandu +05:45 - NP:30
        Asia/Dhaka +06:00 - BD:174 KG:7 BT RU:2 IO
        Asia/Yangon +06:30 - MM:54 CC
        Asia/Bangkok +07:00 - ID:230 VN:101 TH:72 KH:18 LA:7.8 RU:12 CX
        Asia/Shanghai +08:00 - CN:1419 PH:116 MY:36 TW:23 HK:7.4 SG:5.8 MN:3.5 MO BN ID:48 RU:3.5 AU:3
        Asia/Tokyo +09:00 - JP:124 KR:52 KP:26 TL:1.4 ID:5 RU:2 PW
        Australia/Darwin +09:30 - AU:0.25
        Australia/Adelaide +09:30 Australia AU:1.9
        Australia/Brisbane +10:00 - AU:5.6 PG:10.6 RU:3 FM GU MP
        Australia/Sydney +10:00 Australia AU:16.5
        Pacific/Guadalcanal +11:00 - SB VU NC RU:0.8
        Pacific/Norfolk +11:00 Australia NF
        Pacific/Fiji +12:00 - FJ KI MH NR TV WF RU:0.4
        Pacific/Auckland +12:00 NewZealand NZ:5.3
        Pacific/Apia +13:00 - WS TO TK
        """;

    private static readonly Dictionary<string, Residents[]> s_residents = Read()
        .GroupBy(r => r.Country, StringComparer.Ordinal)
        .ToDictionary(r => r.Key, r => r.ToArray(), StringComparer.Ordinal);

    public static IEnumerable<Residents> All => s_residents.Values.SelectMany(r => r);

    /// <summary>Who lives in a country, a zone at a time; nobody where the code is unknown or nobody lives.</summary>
    public static IReadOnlyList<Residents> Of(string country) => s_residents.GetValueOrDefault(country, []);

    private static IEnumerable<Residents> Read()
    {
        foreach (var line in Lines.Split('\n'))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, var standard, var saving, .. var countries])
            {
                throw new FormatException($"No line of the table: {line}");
            }

            var zone = new Zone(name, Minutes(standard), Saving(saving));
            foreach (var country in countries)
            {
                var millions = country.Length > 2 ? double.Parse(country.AsSpan(3), CultureInfo.InvariantCulture) : 1;
                yield return new Residents(country[..2], zone, millions);
            }
        }
    }

    private static int Minutes(string standard) =>
        (int)TimeSpan.Parse(standard.AsSpan(1), CultureInfo.InvariantCulture).TotalMinutes * (standard[0] == '-' ? -1 : 1);

    private static SavingTime? Saving(string name) => name switch
    {
        "-" => null,
        nameof(SavingTime.Europe) => SavingTime.Europe,
        nameof(SavingTime.America) => SavingTime.America,
        nameof(SavingTime.Cuba) => SavingTime.Cuba,
        nameof(SavingTime.Australia) => SavingTime.Australia,
        nameof(SavingTime.NewZealand) => SavingTime.NewZealand,
        nameof(SavingTime.Chile) => SavingTime.Chile,
        nameof(SavingTime.Egypt) => SavingTime.Egypt,
        nameof(SavingTime.Israel) => SavingTime.Israel,
        nameof(SavingTime.Lebanon) => SavingTime.Lebanon,
        _ => throw new FormatException($"No saving time: {name}"),
    };
}
