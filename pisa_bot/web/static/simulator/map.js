// A place picked on the pack's own map: a click becomes degrees, its village is named before it is sent.

import { get } from "./api.js";

const SVG = "http://www.w3.org/2000/svg";
let drawn = null;

async function draw(area) {
  if (drawn) return drawn;
  const text = await (await fetch("/simulator/map.svg")).text();
  drawn = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  area.replaceChildren(drawn);
  return drawn;
}

export async function pickPlace() {
  const dialog = document.getElementById("map");
  const name = document.getElementById("map-name");
  const send = document.getElementById("map-send");
  const svg = await draw(document.getElementById("map-area"));
  let place = null;
  svg.querySelector(".marker")?.remove();
  send.disabled = true;
  name.textContent = "Ketuk peta untuk menaruh titik.";
  const put = async (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
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
