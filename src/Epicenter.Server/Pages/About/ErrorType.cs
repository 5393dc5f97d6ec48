namespace Epicenter.Server.Pages.About;

/// <summary>An error that the programming interface can answer with, explained.</summary>
/// <param name="Id">The anchor that an answer's <c>type</c> ends in.</param>
public sealed record ErrorType(string Id, int Status, string English, string German)
{
    public static IReadOnlyList<ErrorType> All { get; } =
    [
        new("bad-request", 400,
            "The request could not be read. The answer names each member that is wrong and why; mend those and send it again.",
            "Die Anfrage war nicht lesbar. Die Antwort nennt jedes falsche Feld samt Grund; berichtigen Sie diese und senden Sie erneut."),
        new("unauthorized", 401,
            "Batches of signals need a key, and none or a wrong one was sent. Single reports need none.",
            "Signale im Paket brauchen einen Schlüssel; es kam keiner oder ein falscher. Einzelne Meldungen brauchen keinen."),
        new("forbidden", 403,
            "The key is valid, but not for this: keys for batches, for probes and for sites each open one thing.",
            "Der Schlüssel gilt, aber nicht hierfür: Schlüssel für Pakete, für Sonden und für Standorte öffnen je nur eines."),
        new("not-found", 404,
            "Nothing is at this address: the service, entity or incident is not known here.",
            "Unter dieser Adresse ist nichts: Dienst, Entität oder Störung sind hier nicht bekannt."),
        new("method-not-allowed", 405,
            "This address does not take that method; the answer names those that it takes.",
            "Diese Adresse nimmt diese Methode nicht; die Antwort nennt, welche sie nimmt."),
        new("too-large", 413,
            "A report may have 16 KiB, a batch 32 MiB. Split the batch; retries are harmless where signals carry ids.",
            "Eine Meldung darf 16 KiB haben, ein Paket 32 MiB. Teilen Sie das Paket; Wiederholungen schaden nicht, wenn Signale eine id tragen."),
        new("unsupported-media-type", 415,
            "Reports come as JSON or as a form, batches as NDJSON, plain or compressed with gzip.",
            "Meldungen kommen als JSON oder Formular, Pakete als NDJSON, roh oder mit gzip verdichtet."),
        new("unknown-service", 422,
            "The catalog holds no service of that name. The answer offers the nearest names that it does hold.",
            "Der Katalog kennt keinen Dienst dieses Namens. Die Antwort nennt die ähnlichsten, die er kennt."),
        new("proof-required", 428,
            "So many reports are coming in that each further one needs a proof of work. The answer holds a challenge; send the report again with the proof.",
            "Es kommen so viele Meldungen, dass jede weitere einen Rechennachweis braucht. Die Antwort enthält eine Aufgabe; senden Sie die Meldung mit der Lösung erneut."),
        new("rate-limited", 429,
            "Too many requests in a short time. Retry-After says in how many seconds to try again. Repeating a report does not make it count more.",
            "Zu viele Anfragen in kurzer Zeit. Retry-After sagt, nach wie vielen Sekunden es wieder geht. Wiederholte Meldungen zählen nicht mehr als eine."),
        new("failed", 500,
            "The fault is ours. Nothing that was acknowledged is lost; the server’s log has the details.",
            "Der Fehler liegt bei uns. Nichts Bestätigtes ist verloren; Näheres steht im Protokoll des Servers."),
        new("log-unavailable", 503,
            "The signal log can’t be written just now, so nothing is acknowledged. Send it again after Retry-After; what was acknowledged before is safe.",
            "Das Signalprotokoll lässt sich gerade nicht schreiben, darum wird nichts bestätigt. Senden Sie nach Retry-After erneut; was vorher bestätigt wurde, ist sicher."),
    ];
}
