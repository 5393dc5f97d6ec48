// A chart of reports against the usual, drawn over the server's own: with a cursor for mouse, finger and arrow keys.
import uPlot from "uplot";

interface Point {
  at: number;

  // Null where nobody was watching.
  reports: number | null;
  low: number | null;
  high: number | null;
}

const height = 230;
const rowHeight = 17;

// Between two labels of the axis, in seconds.
const steps = [300, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86_400, 2 * 86_400, 7 * 86_400, 14 * 86_400, 28 * 86_400];

export async function plot(figure: HTMLElement): Promise<void> {
  const drawn = figure.querySelector("svg");
  const readout = figure.querySelector<HTMLElement>(".readout");
  if (!drawn || !readout) {
    return;
  }
  await styled(figure.dataset["sheet"]);
  let points = read(figure);
  const say = formatter(figure);
  const show = (index: number | null): void => {
    const point = index === null ? undefined : points[index];
    readout.textContent = point ? say(point) : "";
  };

  // The sheet hides the drawing beside it, which stays for whoever prints.
  const canvas = document.createElement("div");
  canvas.className = "plot";
  canvas.tabIndex = 0;
  canvas.role = "img";
  canvas.ariaLabel = drawn.getAttribute("aria-label");
  canvas.dataset["drawn"] = "";
  figure.append(canvas);

  const chart = new uPlot(options(figure, canvas, show), columns(points), canvas);
  keys(canvas, chart);
  if (drawn === document.activeElement) {
    canvas.focus();
  }
  drawn.removeAttribute("tabindex");
  new ResizeObserver(() => chart.setSize({ width: canvas.clientWidth, height })).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => chart.redraw());
  document.addEventListener("epicenter:refreshed", () => {
    points = read(figure);
    chart.setData(columns(points));
  });
}

function read(figure: HTMLElement): Point[] {
  const { from = "0", step = "300", reports = "", low = "", high = "" } = figure.dataset;
  const [lows, highs] = [low.split(" "), high.split(" ")];
  const end = (text: string | undefined): number | null => (text && text !== "-" ? Number(text) : null);
  return reports.split(" ").map((count, i) => ({ at: Number(from) + i * Number(step), reports: end(count), low: end(lows[i]), high: end(highs[i]) }));
}

function columns(points: Point[]): uPlot.AlignedData {
  // The line is drawn last, over the band.
  return [points.map((p) => p.at), points.map((p) => p.low), points.map((p) => p.high), points.map((p) => p.reports)];
}

function options(figure: HTMLElement, canvas: HTMLElement, show: (index: number | null) => void): uPlot.Options {
  const token = (name: string): string => getComputedStyle(canvas).getPropertyValue(name).trim();
  const font = `12px ${token("--sans")}`;
  const zone = figure.dataset["zone"] ?? "UTC";
  return {
    width: canvas.clientWidth,
    height,
    padding: [notesOf(figure).length * rowHeight + 6, 20, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    cursor: { y: false, drag: { x: false, y: false }, points: { size: (_, i) => (i === 3 ? 7 : 0), fill: () => token("--hot"), stroke: () => token("--paper") } },
    scales: { y: { range: (_, __, most) => [0, Math.max(4, most * 1.05)] } },
    axes: [
      { stroke: () => token("--soft"), grid: { show: false }, ticks: { show: false }, font, incrs: steps, space: 72, values: times(figure.dataset["lang"] ?? "en", zone) },
      { stroke: () => token("--soft"), grid: { stroke: () => token("--hair"), width: 1 }, ticks: { show: false }, font, size: 44 },
    ],
    series: [
      {},
      { stroke: "transparent", points: { show: false } },
      { stroke: "transparent", points: { show: false } },
      { stroke: () => token("--ink"), width: 1.5, points: { show: false } },
    ],
    bands: [{ series: [2, 1], fill: () => token("--band") }],
    hooks: {
      setCursor: [(u) => show(u.cursor.idx ?? null)],
      drawAxes: [(u) => spells(u, figure, token("--struck"))],
      draw: [(u) => notes(u, figure, font, token)],
    },
  };
}

// When there was an incident, behind the line.
function spells(u: uPlot, figure: HTMLElement, colour: string): void {
  u.ctx.fillStyle = colour;
  const { left, top, width, height } = u.bbox;
  for (const spell of (figure.dataset["spells"] ?? "").split(" ").filter(Boolean)) {
    const [from = 0, to = 0] = spell.split("-").map((seconds) => Math.min(left + width, Math.max(left, u.valToPos(Number(seconds), "x", true))));
    u.ctx.fillRect(from, top, to - from, height);
  }
}

interface Note {
  at: number;
  isOurs: boolean;
  row: number;
  toTheLeft: boolean;
  text: string;
}

function notesOf(figure: HTMLElement): Note[] {
  return (figure.dataset["notes"] ?? "").split("\n").filter(Boolean).map((line) => {
    const [at = "0", ours = "0", row = "0", left = "0", ...text] = line.split("|");
    return { at: Number(at), isOurs: ours === "1", row: Number(row), toTheLeft: left === "1", text: text.join("|") };
  });
}

// The turning points, in the rows that the server gave them.
function notes(u: uPlot, figure: HTMLElement, font: string, token: (name: string) => string): void {
  const { ctx, bbox } = u;
  const scale = devicePixelRatio;
  ctx.font = font.replace("12px", `${12 * scale}px`);
  ctx.lineWidth = scale;
  for (const note of notesOf(figure)) {
    const [x, y] = [u.valToPos(note.at, "x", true), (12 + note.row * rowHeight) * scale];
    ctx.strokeStyle = token(note.isOurs ? "--hot" : "--soft");
    ctx.fillStyle = token("--ink");
    ctx.textAlign = note.toTheLeft ? "right" : "left";
    ctx.beginPath();
    ctx.moveTo(x, y - 11 * scale);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillText(note.text, x + (note.toTheLeft ? -6 : 6) * scale, y);
  }
}

function times(language: string, zone: string): uPlot.Axis.Values {
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: zone });
  const hour = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  return (_, splits, __, ___, gap) => splits.map((s) => (gap >= 86_400 || hour.format(s * 1000) === "00:00" ? day : hour).format(s * 1000));
}

function keys(canvas: HTMLElement, chart: uPlot): void {
  canvas.addEventListener("keydown", (event) => {
    const count = chart.data[0].length;
    const at = chart.cursor.idx ?? count - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const index = Math.min(count - 1, Math.max(0, to));
      chart.setCursor({ left: chart.valToPos(chart.data[0][index]!, "x"), top: 1 });
    }
  });
}

function formatter(figure: HTMLElement): (point: Point) => string {
  const { lang = "en", zone = "UTC", sayReports = "", sayUsual = "", sayUnwatched = "" } = figure.dataset;
  const clock = Number(figure.dataset["step"]) < 86_400 ? ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const) : {};
  const moment = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", ...clock, timeZone: zone });
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  return (p) => {
    const band = p.low === null || p.high === null ? "" : ` (${sayUsual.replace("#", `${number.format(p.low)}–${number.format(p.high)}`)})`;
    return `${moment.format(p.at * 1000)} · ${p.reports === null ? sayUnwatched : sayReports.replace("#", number.format(p.reports))}${band}`;
  };
}

function styled(sheet: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!sheet || document.querySelector(`link[href="${sheet}"]`)) {
      resolve();
      return;
    }
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
