"""Judges replays of reconstructed outages. See bench/reconstruction."""
import json
import re
import statistics
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

# What a right answer is, by the accounts cited in each scenario's README.
#   place: the provider and, where it was one region, the region; itself and everything in it is right.
#   classes: the components of the classes that the account supports.
#   innocent: what must not be declared down.
TRUTH = {
    "2016-10-21-dyn": {"place": ["dyn"], "classes": ["dyn/managed-dns"]},
    "2021-06-08-fastly": {"place": ["fastly"], "classes": ["fastly/cdn"]},
    "2021-10-04-facebook": {"place": ["meta"], "classes": ["meta/backbone", "meta/dns"]},
    "2021-12-07-aws-us-east-1": {"place": ["aws/us-east-1"], "classes": ["aws/us-east-1/network", "aws/us-east-1/control-plane"]},
    "2022-02-22-aws-not-down": {"place": ["slack", "peloton", "github", "github-platform"], "classes": None, "innocent": ["amazon-web-services", "aws"]},
    "2024-02-22-us-att-mobility": {"place": ["us-att-mobility"], "classes": None, "innocent": ["us-verizon-wireless", "us-verizon", "us-tmobile", "boost-mobile", "us-att"]},
    "2025-06-12-google-cloud": {"place": ["gcp"], "classes": ["gcp/control-plane", "gcp/iam"]},
    "2025-10-20-aws-us-east-1": {"place": ["aws/us-east-1"], "classes": ["aws/us-east-1/dns", "aws/us-east-1/database"]},
    "2025-11-18-cloudflare": {"place": ["cloudflare"], "classes": ["cloudflare/cdn", "cloudflare/bot-management"]},
}


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


class Outage:
    """What the scenario's file says of the day."""

    def __init__(self, root, scenario):
        text = (root / "scenarios" / scenario / "scenario.yaml").read_text()
        self.id = scenario
        self.truth = TRUTH[scenario]
        hits = re.findall(r"\{service: ([^,]+), onset: [^,]+, end: ([^,]+),", text)
        self.hits = {service for service, _ in hits}
        self.onset = moment(re.search(r"^start: (\S+)", text, re.M).group(1))
        self.last = max(moment(end) for _, end in hits)
        notice = re.search(r"^firstNotice: (\S+)", text, re.M)
        self.notice = moment(notice.group(1)) if notice else None

    def minutes(self, at):
        return None if at is None else round((at - self.onset).total_seconds() / 60)

    def is_right_place(self, entity):
        return any(entity == place or entity.startswith(place + "/") for place in self.truth["place"])

    def is_right_class(self, entity):
        return self.truth["classes"] is not None and entity in self.truth["classes"]


def replay(root, scenario, seed, until=None):
    command = [str(root / "epicenter"), "replay", scenario, "--seed", str(seed), "--json", "-", "--quiet"]
    if until:
        command += ["--until", until.strftime("%Y-%m-%dT%H:%M:%SZ")]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["incidents"]


def of_the_day(outage, incidents):
    """Those that stood after the onset, whenever they had been opened, and were not merged into another."""
    return [i for i in incidents if not i["mergedInto"] and (i["resolvedAt"] is None or moment(i["resolvedAt"]) > outage.onset)]


def widest(incidents):
    """The incident that names a cause and had most reports: "unknown" is no claim to be judged. Where nothing else is open, that one."""
    named = [i for i in incidents if i["cause"]["entity"] != "unknown"]
    return max(named or incidents, key=lambda i: i["reports"])


def first_said(outage, incident):
    """When an incident was opened or, where it stood before, when it first spoke of the outage."""
    spoken = [moment(incident["openedAt"]), *(moment(belief["at"]) for belief in incident["history"])]
    return min((at for at in spoken if at >= outage.onset), default=None)


def leads_since(history, accepts):
    """The moment from which on only accepted suspects led, or None."""
    since = None
    for belief in history:
        since = (since or moment(belief["at"])) if accepts(belief["entity"]) else None
    return since


def led_at(history, at):
    earlier = [belief["entity"] for belief in history if moment(belief["at"]) <= at]
    return earlier[-1] if earlier else None


def best_component(incident):
    beliefs = [incident["cause"], *incident["alternatives"]]
    components = [b for b in beliefs if "/" in b["entity"] and not re.fullmatch(r"aws/[^/]+", b["entity"])]
    return max(components, key=lambda b: b["probability"])["entity"] if components else None


def judge(outage, incidents, at_notice):
    """at_notice: the incidents of a replay that ends with the first notice; empty where there was none."""
    day = of_the_day(outage, incidents)
    then = of_the_day(outage, at_notice)
    first = [first_said(outage, i) for i in incidents if any(s["id"] in outage.hits for s in i["services"])]
    before = [i for i in incidents if not i["mergedInto"] and outage.onset - timedelta(days=1) <= moment(i["openedAt"]) < outage.onset]
    result = {"falseTheDayBefore": len(before), "opened": outage.minutes(min((at for at in first if at), default=None)), "incidents": len(day)}
    if not day:
        return result | {"cause": None}
    main = widest(day)
    others = [i for i in day if i is not main]
    named = [i["cause"]["entity"] for i in day]
    history = main["history"]
    led = led_at(history, outage.notice) if outage.notice else None
    return result | {
        "cause": main["cause"]["entity"],
        "probability": round(main["cause"]["probability"], 2),
        "bestComponent": best_component(main),
        "place": outage.is_right_place(main["cause"]["entity"]),
        "class": outage.is_right_class(main["cause"]["entity"]),
        "componentClass": outage.is_right_class(best_component(main) or ""),
        "placeForGood": outage.minutes(leads_since(history, outage.is_right_place)),
        "causeAtNotice": led,
        "placeAtNotice": None if outage.notice is None else outage.is_right_place(led or ""),
        "classAtNotice": None if outage.notice is None else outage.is_right_class(led or ""),
        "componentClassAtNotice": None if outage.notice is None else bool(then) and outage.is_right_class(best_component(widest(then)) or ""),
        "services": len(main["services"]),
        "withoutAHit": sum(not any(s["id"] in outage.hits for s in i["services"]) for i in others),
        "besideUnknown": sum(i["cause"]["entity"] == "unknown" for i in others),
        "hitsOfUnknownCause": sum(s["id"] in outage.hits for i in others if i["cause"]["entity"] == "unknown" for s in i["services"]),
        "hits": sum(s["id"] in outage.hits for s in main["services"]),
        "besideElsewhere": sorted(i["cause"]["entity"] for i in others
                                  if i["cause"]["entity"] != "unknown" and i["cause"]["entity"] not in outage.hits and not outage.is_right_place(i["cause"]["entity"])),
        "internetProviders": sorted(e for e in named if re.match(r"[a-z]{2}-", e) and "/" not in e and e not in outage.hits),
        "innocent": sorted(e for e in named if any(e == x or e.startswith(x + "/") for x in outage.truth.get("innocent", []))),
    }


def share(rows, key):
    known = [row[key] for row in rows if row.get(key) is not None]
    return round(sum(known) / len(known), 2) if known else None


def median(rows, key):
    known = [row[key] for row in rows if row.get(key) is not None]
    return statistics.median(known) if known else None


def counted(values):
    counts = {}
    for value in values:
        counts[str(value)] = counts.get(str(value), 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def summary(outage, rows):
    return {
        "scenario": outage.id,
        "seeds": len(rows),
        "rightPlace": share(rows, "place"),
        "rightClassNamed": share(rows, "class") if outage.truth["classes"] else None,
        "rightClassOfBestComponent": share(rows, "componentClass") if outage.truth["classes"] else None,
        "openedAfterMinutes": median(rows, "opened"),
        "rightPlaceForGoodAfterMinutes": median(rows, "placeForGood"),
        "firstNoticeAfterMinutes": outage.minutes(outage.notice),
        "rightPlaceAtFirstNotice": share(rows, "placeAtNotice"),
        "rightClassAtFirstNotice": share(rows, "classAtNotice") if outage.truth["classes"] else None,
        "rightClassOfBestComponentAtFirstNotice": share(rows, "componentClassAtNotice") if outage.truth["classes"] else None,
        "finalCause": counted(row["cause"] for row in rows),
        "bestComponent": counted(row.get("bestComponent") for row in rows),
        "incidentsTheDayBefore": round(statistics.mean(row["falseTheDayBefore"] for row in rows), 2),
        "incidentsWithoutAHit": round(statistics.mean(row.get("withoutAHit", 0) for row in rows), 2),
        "hitServices": len(outage.hits),
        "hitServicesInIt": round(statistics.mean(row.get("hits", 0) for row in rows), 1),
        "hitServicesOfUnknownCause": round(statistics.mean(row.get("hitsOfUnknownCause", 0) for row in rows), 1),
        "besideNamedElsewhere": counted(e for row in rows for e in row.get("besideElsewhere", [])),
        "internetProvidersBlamed": counted(e for row in rows for e in row.get("internetProviders", [])),
        "innocentDeclaredDown": counted(e for row in rows for e in row.get("innocent", [])) if "innocent" in outage.truth else None,
    }


def over_time(root, entity, scenario, seeds):
    outage = Outage(root, scenario)
    at = outage.onset + timedelta(minutes=5)
    while at < outage.last + timedelta(minutes=30):
        beliefs, leads = [], 0
        for seed in range(1, seeds + 1):
            day = of_the_day(outage, replay(root, scenario, seed, at))
            if not day:
                continue
            main = widest(day)
            hypotheses = {h["entity"]: h["probability"] for h in [main["cause"], *main["alternatives"]]}
            beliefs.append(hypotheses.get(entity, 0))
            leads += main["cause"]["entity"] == entity
        print(json.dumps({"minutes": outage.minutes(at), "open": len(beliefs), "probability": round(statistics.mean(beliefs), 3) if beliefs else None, "leads": leads}), flush=True)
        at += timedelta(minutes=10 if outage.minutes(at) < 35 else 30)


def main(arguments):
    root = Path(arguments[0])
    arguments = arguments[1:]
    if arguments[:1] == ["--over-time"]:
        over_time(root, arguments[1], arguments[2], int(arguments[3]) if len(arguments) > 3 else 5)
        return
    seeds = int(arguments[0]) if arguments else 20
    for scenario in arguments[1:] or TRUTH:
        outage = Outage(root, scenario)
        rows = []
        for seed in range(1, seeds + 1):
            at_notice = replay(root, scenario, seed, outage.notice) if outage.notice else []
            rows.append(judge(outage, replay(root, scenario, seed), at_notice))
            print(json.dumps({"scenario": scenario, "seed": seed} | rows[-1]), file=sys.stderr, flush=True)
        print(json.dumps(summary(outage, rows)), flush=True)


main(sys.argv[1:])
