// Puts the page together: which phones lie on the table, one poll for all of them, time, faults, stories.

import { get, post } from "./api.js";
import { el, fullMoment } from "./dom.js";
import { pickPlace } from "./map.js";
import { showMeaning, showReports } from "./pane.js";
import { Phone } from "./phone.js";
import { Player } from "./player.js";

const EVERY = 400; // milliseconds
const table = document.getElementById("phones");
const adder = document.getElementById("add");
const notice = document.getElementById("notice");
const faults = [...document.querySelectorAll("[data-provider]")];
const phones = new Map();
let officers = {};
let chosen = null; // a bubble somebody clicked, until a newer message comes
let newest = 0;

const citizen = (handle) => ({ name: `Warga ${handle.split("-")[1]}`, title: "warga", role: "citizen" });
const officer = (handle) => ({ ...officers[handle], title: officers[handle].role === "head" ? "kepala dinas" : "petugas dinas" });

function say(message, kind = "") {
  notice.textContent = message;
  notice.className = kind;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { notice.textContent = ""; }, 6000);
}
const fail = (message) => say(message, "bad");

function remember() {
  try { localStorage.setItem("phones", JSON.stringify([...phones.keys()])); } catch { /* a private window keeps nothing */ }
}

function drop(handle) {
  phones.get(handle)?.node.remove();
  phones.delete(handle);
  remember();
}

function add(handle) {
  if (phones.has(handle)) return phones.get(handle);
  if (!officers[handle] && !handle.startsWith("warga-")) return null;
  const person = officers[handle] ? officer(handle) : citizen(handle);
  const phone = new Phone(handle, person, {
    close: () => drop(handle), pickPlace, fail, tell: say, choose: (bubble) => { chosen = bubble.id; },
  });
  phones.set(handle, phone);
  table.append(phone.node);
  remember();
  return phone;
}

function fillAdder() {
  const citizens = el("optgroup", { label: "Warga" }, el("option", { value: "fresh" }, "Warga baru"));
  for (let number = 1; number <= 6; number++) citizens.append(el("option", { value: `warga-${number}` }, `Warga ${number}`));
  const staff = el("optgroup", { label: "Petugas" });
  for (const [handle, person] of Object.entries(officers)) staff.append(el("option", { value: handle }, person.name));
  adder.append(citizens, staff);
  adder.addEventListener("change", async () => {
    const wanted = adder.value;
    adder.value = "";
    const phone = wanted && add(wanted === "fresh" ? (await get("fresh")).handle : wanted);
    phone?.node.scrollIntoView({ inline: "end", block: "nearest" });
  });
}

function readable(world) {
  const all = Object.values(world.phones).flat().filter((bubble) => bubble.meaning);
  const last = all.reduce((best, bubble) => (bubble.id > (best?.id ?? 0) ? bubble : best), null);
  if (last && last.id > newest) { newest = last.id; chosen = null; }
  return all.find((bubble) => bubble.id === chosen) || last;
}

function mark(bubble) {
  for (const node of table.querySelectorAll(".looked")) node.classList.remove("looked");
  if (bubble) table.querySelector(`[data-id="${bubble.id}"]`)?.classList.add("looked");
}

async function poll() {
  try {
    const world = await get(`world?${[...phones.keys()].map((handle) => `phone=${handle}`).join("&")}`);
    document.getElementById("now").textContent = fullMoment(world.now);
    for (const box of faults) box.checked = world.down.includes(box.dataset.provider);
    for (const [handle, bubbles] of Object.entries(world.phones)) phones.get(handle)?.show(bubbles, world.windows[handle]);
    const bubble = readable(world);
    showMeaning(bubble);
    mark(bubble);
    showReports(world.reports);
    document.body.dataset.ready = "1";
  } catch (error) {
    fail(`Server tidak menjawab: ${error.message}`);
  }
  setTimeout(poll, EVERY);
}

for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => post("clock", { step: button.dataset.step }).catch((error) => fail(error.message)));
}
for (const box of faults) {
  box.addEventListener("change", () =>
    post("provider", { provider: box.dataset.provider, down: box.checked }).catch((error) => fail(error.message)));
}
for (const menu of document.querySelectorAll("header details")) {
  menu.addEventListener("focusout", (event) => { if (!menu.contains(event.relatedTarget)) menu.open = false; });
  menu.addEventListener("keydown", (event) => { if (event.key === "Escape") menu.open = false; });
}

officers = (await get("people")).officers;
fillAdder();
new Player({ open: add, fail, close: (which) => { for (const [handle, phone] of [...phones]) if (which(phone)) drop(handle); } });
let kept = [];
try { kept = JSON.parse(localStorage.getItem("phones") || "[]"); } catch { kept = []; }
for (const handle of kept.length ? kept : ["warga-1", "dishub-1"]) add(handle);
poll();
