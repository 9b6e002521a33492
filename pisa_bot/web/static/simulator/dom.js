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
