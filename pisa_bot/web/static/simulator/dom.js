// Small pieces of page: an element with properties and children, WhatsApp's markup as nodes, moments in Purwakarta's time.

const ZONE = "Asia/Jakarta";

export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const MARKS = /(\*[^*\n]+\*|_[^_\n]+_|https?:\/\/[^\s]+)/g;

export function words(text) {
  const nodes = [];
  for (const part of text.split(MARKS)) {
    if (!part) continue;
    if (/^\*[^*\n]+\*$/.test(part)) nodes.push(el("strong", {}, part.slice(1, -1)));
    else if (/^_[^_\n]+_$/.test(part)) nodes.push(el("em", {}, part.slice(1, -1)));
    else if (/^https?:/.test(part)) nodes.push(el("a", { href: part, target: "_blank", rel: "noopener" }, part));
    else nodes.push(part);
  }
  return nodes;
}

export const clockTime = (iso) =>
  new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }).format(new Date(iso));

export const fullMoment = (iso) =>
  new Intl.DateTimeFormat("id-ID", {
    timeZone: ZONE, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
  }).format(new Date(iso));

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  clip: "M17.5 8.5 10 16a2.5 2.5 0 0 1-3.5-3.5L14.500 4.500a4 4 0 0 1 5.700 5.700L12 18.300a6 6 0 0 1-8.500-8.500L10 3.300",
  camera: "M3 7h3.500L8 5h6l1.500 2H19v11H3zM11 9.200a3.300 3.300 0 1 0 .01 0",
  pin: "M11 20s-6-5.500-6-10.500a6 6 0 0 1 12 0C17 14.500 11 20 11 20zM11 7.500a2 2 0 1 0 .01 0",
  send: "M3 19 20 11 3 3l2.500 8zM5.500 11H20",
  mic: "M11 3a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 11 3zM5.500 10.500a5.500 5.500 0 0 0 11 0M11 16v3M8 19h6",
  more: "M11 5.500v.01M11 11v.01M11 16.500v.01",
  person: "M11 4a3.500 3.500 0 1 0 .01 0M4.500 18.500a6.500 6.500 0 0 1 13 0",
  badge: "M11 2.500 18 5v6c0 4-3 7-7 8.500C7 18 4 15 4 11V5zM8 11l2.200 2.200L14.500 8.800",
  play: "M7 4.500v13l10-6.500z",
  reply: "M9 5 4 10l5 5M4 10h8a6 6 0 0 1 6 6v2",
};

// Drawn here, since not every machine has a font with these signs.
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 22 22");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
