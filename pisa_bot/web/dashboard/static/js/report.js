// The page of one report: fields that a verb needs, ready sentences, photos large, the small map.
import { draw, pin } from "./map.js";

const acts = document.querySelector("[data-acts]");

function choose(chosen) {
  const verb = chosen.value, needs = chosen.dataset.needs;
  acts.querySelector("[data-go] span").textContent = chosen.dataset.goWords;
  acts.querySelector("[data-consequence]").textContent = chosen.dataset.then;
  const fields = acts.querySelector("[data-fields]");
  fields.hidden = false;
  for (const field of fields.querySelectorAll("[data-for]")) {
    const wanted = field.dataset.for === "*" || field.dataset.for.split(" ").includes(verb);
    field.hidden = !wanted;
    for (const input of field.querySelectorAll("input, select")) input.disabled = !wanted;
  }
  const note = acts.elements.note;
  note.required = needs === "note";
  acts.querySelector("[data-optional]").hidden = note.required;
  const agency = acts.elements.agency;
  for (const option of agency.options) option.hidden = option.value !== "" && (option.dataset.outside === "1") !== (verb === "refer") && verb !== "coordinate";
  agency.required = ["transfer", "refer"].includes(verb);
  acts.elements.date.required = verb === "schedule";
  acts.elements.parent.required = verb === "merge";
  const first = fields.querySelector('.field:not([hidden]) :is(select, input, textarea)');
  if (first && first.type !== "file") first.focus({ preventScroll: true });
}

acts?.addEventListener("change", (event) => {
  if (event.target.name === "verb") choose(event.target);
});
const begun = acts?.querySelector("input[name=verb]:checked");
if (begun) choose(begun);

document.addEventListener("click", (event) => {
  const reply = event.target.closest("[data-reply]");
  if (reply) {
    const note = acts.elements.note;
    note.value = note.value ? `${note.value.trimEnd()} ${reply.dataset.reply}` : reply.dataset.reply;
    note.focus();
  }
});

/* photos */
const box = document.getElementById("lightbox");
const photos = [...document.querySelectorAll("[data-photo]")];
let at = 0;

function see(index) {
  at = (index + photos.length) % photos.length;
  const picture = box.querySelector("img");
  picture.src = photos[at].href;
  picture.alt = photos[at].querySelector("img").alt;
  for (const step of box.querySelectorAll("[data-step]")) step.hidden = photos.length < 2;
}

photos.forEach((photo, index) => photo.addEventListener("click", (event) => {
  event.preventDefault();
  see(index);
  box.showModal();
}));
box?.addEventListener("click", (event) => {
  const step = event.target.closest("[data-step]");
  if (step) see(at + Number(step.dataset.step));
});
box?.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight") see(at + 1);
  if (event.key === "ArrowLeft") see(at - 1);
});

/* before and after: the handle is a slider, so the arrow keys move it too */
const stage = document.querySelector("[data-compare]");
stage?.querySelector("input").addEventListener("input", (event) => stage.style.setProperty("--at", `${event.target.value}%`));
document.getElementById("compare")?.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-side]");
  if (!chosen) return;
  stage.querySelector(`.compare-${chosen.dataset.side}`).src = chosen.querySelector("img").src;
  for (const other of chosen.parentElement.children) other.setAttribute("aria-pressed", String(other === chosen));
});

/* the small map */
const place = document.getElementById("map");
if (place) {
  const exact = place.dataset.lat !== "";
  const spot = exact ? [place.dataset.lat, place.dataset.lng] : [place.dataset.villageLat, place.dataset.villageLng];
  draw(place, place.dataset).then(({ L, map }) => {
    L.marker(spot.map(Number), { icon: pin(L, "calm", !exact), alt: "", interactive: false, keyboard: false }).addTo(map);
    map.setView(spot.map(Number), exact ? 13 : 11.5);
  });
}

/* back to the list as it was left */
document.querySelector("[data-back]")?.addEventListener("click", (event) => {
  if (document.referrer && new URL(document.referrer).pathname.endsWith("/laporan") && history.length > 1) {
    event.preventDefault();
    history.back();
  }
});
