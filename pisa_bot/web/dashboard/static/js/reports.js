// The list of reports: map beside it, in step; choosing many; keys; what htmx leaves to do after a search.
import { draw, pin } from "./map.js";

const split = document.getElementById("split");
const side = split.querySelector(".map-side");
const toggle = document.querySelector("[data-map-toggle]");
const bulk = document.getElementById("bulk");
let drawn = null;
let cluster = null;
let markers = new Map();
let asked = 0;
let filled = null;
let piled = false; // more than a screen of pins: each view is asked for by itself
const form = document.getElementById("filters");
const follow = document.querySelector("[data-follow]");

/* the map */
function query() {
  return document.getElementById("found").dataset.query;
}

async function show(on) {
  split.classList.toggle("with-map", on);
  side.hidden = !on;
  toggle.setAttribute("aria-pressed", String(on));
  try { localStorage.setItem("map", on ? "1" : ""); } catch { /* private window */ }
  if (!on) { limit(""); return; }
  const first = !drawn;
  drawn ??= draw(document.getElementById("map"), split.dataset);
  const { map } = await drawn;
  map.invalidateSize();
  if (first) {
    const view = form.elements.batas.value.split(",").map(Number);
    if (view.length === 4) { follow.checked = true; map.fitBounds([view.slice(0, 2), view.slice(2)], { animate: false }); }
    map.on("moveend", () => { if (follow.checked) limit(viewOf(map)); if (piled) fill(true); });
  }
  await fill();
}

/* the list holds only what the map shows, when asked to */
function viewOf(map) {
  const view = map.getBounds();
  return [view.getSouth(), view.getWest(), view.getNorth(), view.getEast()].map((degrees) => degrees.toFixed(4)).join(",");
}

function limit(view) {
  const field = form.elements.batas;
  if (field.value === view) return;
  field.value = view;
  follow.checked = view !== "";
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

follow.addEventListener("change", async (event) => {
  event.stopPropagation();
  const { map } = await drawn;
  limit(follow.checked ? viewOf(map) : "");
});

async function fill(fresh = false) {
  if (!drawn || side.hidden) return;
  const whole = new URLSearchParams(query());
  whole.delete("batas"); // the view limits the list, never the pins
  if (!fresh && whole.toString() === filled) return;
  const mine = ++asked;
  const { L, map } = await drawn;
  const view = new URLSearchParams(whole);
  view.set("kotak", viewOf(map));
  const answer = await fetch(`${split.dataset.points}?${view}`);
  if (!answer.ok || mine !== asked) return;
  const found = await answer.json();
  if (mine !== asked) return;
  filled = whole.toString();
  cluster?.remove();
  markers = new Map();
  cluster = L.markerClusterGroup({ maxClusterRadius: 46, showCoverageOnHover: false, chunkedLoading: true, iconCreateFunction: bunch(L) });
  for (const [number, lat, lng, category, state, tone, exact] of found.points) {
    const marker = L.marker([lat, lng], { icon: pin(L, tone, !exact), title: `${number} ${category}`, alt: `${number} ${category}`, tone });
    marker.bindPopup(() => card(number, category, state, exact));
    marker.on("mouseover", () => light(number, true)).on("mouseout", () => light(number, false));
    markers.set(number, marker);
    cluster.addLayer(marker);
  }
  for (const [lat, lng, many, hot] of found.piles) cluster.addLayer(pile(L, map, lat, lng, many, hot));
  piled = !found.whole;
  cluster.addTo(map);
  document.getElementById("map-note").textContent = found.more ? split.dataset.wordsMore : "";
  side.dataset.points = String(found.points.length);
  side.dataset.piles = String(found.piles.length);
}

/* a pile counted by the server; the reports in it come with a nearer view */
function pile(L, map, lat, lng, many, hot) {
  const marker = L.marker([lat, lng], { icon: heap(L, many, hot), title: String(many), alt: String(many), tone: hot ? "late" : "", many });
  return marker.on("click", () => map.setView([lat, lng], Math.min(map.getZoom() + 2, map.getMaxZoom())));
}

function bunch(L) {
  return (group) => {
    const inside = group.getAllChildMarkers();
    const late = inside.some((marker) => ["late", "urgent"].includes(marker.options.tone));
    return heap(L, inside.reduce((sum, marker) => sum + (marker.options.many ?? 1), 0), late);
  };
}

function heap(L, many, late) {
  const size = 30 + Math.min(24, Math.log2(many) * 3);
  return L.divIcon({ html: String(many), className: `bunch${late ? " bunch-late" : ""}`, iconSize: [size, size] });
}

function card(number, category, state, exact) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = category;
  const words = document.createElement("div");
  words.textContent = `${number} · ${state}${exact ? "" : ` · ${split.dataset.wordsNear}`}`;
  const link = document.createElement("a");
  link.href = split.dataset.report + encodeURIComponent(number);
  link.textContent = split.dataset.wordsOpen;
  box.append(head, words, link);
  return box;
}

function light(number, on) {
  document.querySelector(`tr[data-number="${CSS.escape(number)}"]`)?.classList.toggle("lit", on);
}

document.addEventListener("mouseover", (event) => mark(event, true));
document.addEventListener("mouseout", (event) => mark(event, false));
document.addEventListener("focusin", (event) => mark(event, true));
document.addEventListener("focusout", (event) => mark(event, false));
function mark(event, on) {
  const row = event.target.closest?.("tr[data-number]");
  const marker = row && markers.get(row.dataset.number);
  if (!marker || !cluster) return;
  (cluster.getVisibleParent(marker) ?? marker).getElement?.()?.classList.toggle("lit", on);
}

toggle.addEventListener("click", () => show(side.hidden));
document.addEventListener("pisa:new", () => fill(true));
let wanted = null;
try { wanted = localStorage.getItem("map"); } catch { /* private window */ }
if (form.elements.batas.value || wanted === "1" || (wanted === null && window.innerWidth >= 1440)) show(true);

/* a search has changed the list */
document.body.addEventListener("htmx:afterSwap", (event) => {
  const tab = document.querySelector("#tabs [aria-current]");
  if (tab && event.target.id === "found") {
    form.elements.tab.value = tab.dataset.tab;
    form.elements.urut.value = new URLSearchParams(query()).get("urut") ?? "tenggat";
    for (const link of document.querySelectorAll("[data-export]")) link.href = `${link.dataset.export}?${query()}`;
    for (const field of document.querySelectorAll("[data-current-query]")) field.value = query();
    if (bulk) bulk.elements.kembali.value = query();
    fill();
    count();
  }
});

/* choosing many */
function chosen() {
  return [...document.querySelectorAll('#rows input[name="number"]')];
}

function count() {
  if (!bulk) return;
  const number = chosen().filter((box) => box.checked).length;
  bulk.hidden = number === 0;
  bulk.querySelector("[data-count]").textContent = String(number);
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-select-all]")) for (const box of chosen()) box.checked = event.target.checked;
  if (event.target.matches('[data-select-all], #rows input[name="number"]')) count();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-unselect]")) return;
  for (const box of document.querySelectorAll("#found input[type=checkbox]")) box.checked = false;
  count();
});

/* the list is asked for anew while one types and as reports come in: the row one stood on stays the row one stands on */
let standing = null;
document.addEventListener("htmx:afterSettle", () => {
  const row = standing && document.querySelector(`#rows tr[data-number="${standing}"]`);
  if (!row || row.classList.contains("at")) return;
  row.classList.add("at");
  if (document.activeElement === document.body) row.querySelector(".report-link").focus();
});

/* keys: / search, j and k along the rows, x choose, Enter opens (the link has the focus) */
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select, dialog") || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...document.querySelectorAll("#rows tr[data-number]")];
  const at = rows.findIndex((row) => row.classList.contains("at"));
  if (event.key === "/") { event.preventDefault(); document.getElementById("cari").focus(); }
  if (event.key === "j" || event.key === "k") {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
    rows[at]?.classList.remove("at");
    next?.classList.add("at");
    standing = next?.dataset.number ?? null;
    next?.querySelector(".report-link").focus();
  }
  if (event.key === "x" && at >= 0) { const box = rows[at].querySelector("input"); if (box) { box.checked = !box.checked; count(); } }
});
