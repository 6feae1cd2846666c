// Draws costs by the number of sessions as SVG, both axes logarithmic, for light and dark pages and without need of colours.
import { n, s } from "./figures.mjs";

const [width, height] = [720, 400];
const area = { left: 64, right: width - 190, top: 56, bottom: height - 48 };
const dashes = ["", "7 4", "2 4", "9 3 2 3"];
const marks = [
    (x, y) => `<circle cx="${x}" cy="${y}" r="4"/>`,
    (x, y) => `<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7"/>`,
    (x, y) => `<path d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`,
    (x, y) => `<path d="M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z"/>`,
];

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const round = (value) => Number(value.toFixed(1));
const isShown = (value) => value >= 1 ? n(value, 0) : String(value);

/**
 * @param title what is measured  @param lines [{ name, points: [[sessions, seconds]…] }…], ours first
 */
export function curves(title, lines) {
    const all = lines.flatMap(({ points }) => points);
    const [xs, ys] = [all.map(([x]) => Math.log10(x)), all.map(([, y]) => Math.log10(y))];
    const [low, high] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    const x = (sessions) => round(area.left + ((Math.log10(sessions) - first) / (last - first)) * (area.right - area.left));
    const y = (seconds) => round(area.bottom - ((Math.log10(seconds) - low) / (high - low)) * (area.bottom - area.top));
    const grid = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map((each) => {
        const value = each < 1 ? Number(each.toPrecision(1)) : each;
        return `<line class="grid" x1="${area.left}" x2="${area.right}" y1="${y(value)}" y2="${y(value)}"/><text class="small" text-anchor="end" x="${area.left - 8}" y="${y(value) + 4}">${isShown(value)} s</text>`;
    });
    const ticks = [...new Set(all.map(([sessions]) => sessions))].sort((a, b) => a - b).filter((each, i, them) => i === 0 || x(each) - x(them[i - 1]) > 34)
        .map((each) => `<line class="grid" y1="${area.top}" y2="${area.bottom}" x1="${x(each)}" x2="${x(each)}"/><text class="small" text-anchor="middle" x="${x(each)}" y="${area.bottom + 18}">${n(each, 0)}</text>`);
    const drawn = lines.map(({ points }, i) => {
        const path = points.map(([a, b]) => `${x(a)},${y(b)}`).join(" ");
        return `<g class="l${i}"><polyline points="${path}" stroke-dasharray="${dashes[i]}"/>${points.map(([a, b]) => marks[i](x(a), y(b))).join("")}</g>`;
    });
    // Names stand at the ends of their lines, one below the other where these are close.
    const ends = lines.map(({ name, points }, i) => ({ name, i, x: x(points.at(-1)[0]), y: y(points.at(-1)[1]) })).sort((a, b) => a.y - b.y);
    ends.forEach((end, at) => (end.at = at === 0 ? end.y : Math.max(end.y, ends[at - 1].at + 16)));
    const names = ends.map((end) => `<text class="l${end.i} name" x="${area.right + 12}" y="${round(end.at + 4)}">${escaped(end.name)}</text>`);
    const said = lines.map(({ name, points }) => `${name}: ${points.map(([a, b]) => `${n(a, 0)} sessions ${s(b)}`).join(", ")}.`).join(" ");
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}, by the number of sessions</title>
<desc id="desc">Seconds of the processor, both axes logarithmic. ${escaped(said)}</desc>
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328; stroke: none }
.small { font-size: 12px; fill: #59636e }
.page { fill: #ffffff }
.head { font-weight: 600 }
.grid { stroke: #d1d9e0; stroke-width: 1 }
polyline { fill: none; stroke-width: 2 }
${colours(["#0550ae", "#bc4c00", "#1a7f37", "#8250df"])}
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.small { fill: #9198a1 }
.grid { stroke: #3d444d }
.page { fill: #0d1117 }
${colours(["#79c0ff", "#ffa657", "#7ee787", "#d2a8ff"])}
}
</style>
<rect class="page" width="${width}" height="${height}" rx="6"/>
<text class="head" x="16" y="28">${escaped(title)}</text>
<text class="small" x="${area.left}" y="${height - 10}">sessions</text>
${[...grid, ...ticks, ...drawn, ...names].join("\n")}
</svg>
`;
}

const colours = (each) => each.map((colour, i) => `.l${i} { stroke: ${colour}; fill: ${colour} } .l${i}.name { fill: ${colour}; stroke: none }`).join("\n");
