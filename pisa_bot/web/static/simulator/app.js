// Puts the page together: which phones lie on the table, one poll for all of them, time and faults.

import { get, post } from "./api.js";
import { el, fullMoment } from "./dom.js";
import { pickPlace } from "./map.js";
import { showMeaning, showReports } from "./pane.js";
import { Phone } from "./phone.js";

const EVERY = 400; // milliseconds
const table = document.getElementById("phones");
const adder = document.getElementById("add");
const notice = document.getElementById("notice");
const phones = new Map();
let officers = {};
let chosen = null; // a bubble somebody clicked, until a newer message comes
let newest = 0;

const citizen = (handle) => ({ name: `Warga ${handle.split("-")[1]}`, title: "warga", role: "citizen" });
const officer = (handle) => ({ ...officers[handle], title: officers[handle].role === "head" ? "kepala dinas" : "petugas dinas" });

function fail(message) {
  notice.textContent = message;
  clearTimeout(fail.timer);
  fail.timer = setTimeout(() => { notice.textContent = ""; }, 6000);
}

function remember() {
  try { localStorage.setItem("phones", JSON.stringify([...phones.keys()])); } catch { /* a private window keeps nothing */ }
}

function add(handle) {
  if (phones.has(handle) || (!officers[handle] && !handle.startsWith("warga-"))) return;
  const person = officers[handle] ? officer(handle) : citizen(handle);
  const phone = new Phone(handle, person, {
    close: () => { phones.delete(handle); phone.node.remove(); remember(); },
    pickPlace, fail, choose: (bubble) => { chosen = bubble.id; },
  });
  phones.set(handle, phone);
  table.append(phone.node);
  remember();
}

function fillAdder() {
  const citizens = el("optgroup", { label: "Warga" });
  for (let number = 1; number <= 6; number++) citizens.append(el("option", { value: `warga-${number}` }, `Warga ${number}`));
  const staff = el("optgroup", { label: "Petugas" });
  for (const [handle, person] of Object.entries(officers)) staff.append(el("option", { value: handle }, person.name));
  adder.append(citizens, staff);
  adder.addEventListener("change", () => { if (adder.value) add(adder.value); adder.value = ""; });
}

function readable(world) {
  const all = Object.values(world.phones).flat().filter((bubble) => bubble.meaning);
  const last = all.reduce((best, bubble) => (bubble.id > (best?.id ?? 0) ? bubble : best), null);
  if (last && last.id > newest) { newest = last.id; chosen = null; }
  return all.find((bubble) => bubble.id === chosen) || last;
}

async function poll() {
  try {
    const world = await get(`world?${[...phones.keys()].map((handle) => `phone=${handle}`).join("&")}`);
    document.getElementById("now").textContent = fullMoment(world.now);
    document.getElementById("down").checked = world.down;
    for (const [handle, bubbles] of Object.entries(world.phones)) phones.get(handle)?.show(bubbles, world.windows[handle]);
    showMeaning(readable(world));
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
document.getElementById("down").addEventListener("change", (event) =>
  post("provider", { down: event.target.checked }).catch((error) => fail(error.message)));

officers = (await get("people")).officers;
fillAdder();
let kept = [];
try { kept = JSON.parse(localStorage.getItem("phones") || "[]"); } catch { kept = []; }
for (const handle of kept.length ? kept : ["warga-1", "dishub-1"]) add(handle);
poll();
