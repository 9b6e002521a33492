// A place picked on the pack's own map: a click becomes degrees, its village is named before it is sent. Works without the internet.

import { get } from "./api.js";

const SVG = "http://www.w3.org/2000/svg";
const CLOSEST = 8; // times
let drawn = null;
let whole = null;

async function draw(area) {
  if (drawn) return drawn;
  const text = await (await fetch("/simulator/map.svg")).text();
  drawn = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  area.replaceChildren(drawn);
  whole = drawn.viewBox.baseVal;
  whole = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  drawn.addEventListener("wheel", (event) => { event.preventDefault(); zoom(event.deltaY < 0 ? 1.25 : 0.8, spot(event)); }, { passive: false });
  for (const button of document.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  return drawn;
}

const spot = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(drawn.getScreenCTM().inverse());

function zoom(times, around = null) {
  const box = drawn.viewBox.baseVal;
  const at = around || { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const width = Math.min(whole.width, Math.max(whole.width / CLOSEST, box.width / times));
  const height = width * whole.height / whole.width;
  const x = Math.max(0, Math.min(whole.width - width, at.x - (at.x - box.x) * width / box.width));
  const y = Math.max(0, Math.min(whole.height - height, at.y - (at.y - box.y) * height / box.height));
  drawn.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  drawn.style.setProperty("--zoom", whole.width / width);
}

export async function pickPlace() {
  const dialog = document.getElementById("map");
  const name = document.getElementById("map-name");
  const send = document.getElementById("map-send");
  const svg = await draw(document.getElementById("map-area"));
  zoom(0.01);
  let place = null;
  svg.querySelector(".marker")?.remove();
  send.disabled = true;
  name.textContent = "Ketuk peta untuk menaruh titik.";
  const put = async (event) => {
    const at = spot(event);
    const { west, north, scaleX, scaleY } = svg.dataset;
    place = { lat: Number(north) - at.y / Number(scaleY), lng: Number(west) + at.x / Number(scaleX) };
    svg.querySelector(".marker")?.remove();
    const marker = document.createElementNS(SVG, "circle");
    for (const [key, value] of Object.entries({ class: "marker", cx: at.x, cy: at.y, r: 7 })) marker.setAttribute(key, value);
    svg.append(marker);
    send.disabled = false;
    const found = await get(`place?lat=${place.lat}&lng=${place.lng}`).catch(() => ({ name: "" }));
    name.textContent = found.name;
  };
  svg.addEventListener("click", put);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      svg.removeEventListener("click", put);
      done(dialog.returnValue === "send" ? place : null);
    }, { once: true });
  });
}
