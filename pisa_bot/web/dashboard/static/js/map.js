// Draws a map from the pack's own borders; tiles only where an address is configured, so it is useful without any.
let loading;

export function leaflet(assets) {
  loading ??= (async () => {
    for (const name of ["vendor/leaflet/leaflet.css", "vendor/markercluster/MarkerCluster.css"]) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = assets + name;
      document.head.append(link);
    }
    await script(assets + "vendor/leaflet/leaflet.js");
    await script(assets + "vendor/markercluster/leaflet.markercluster.js");
    return window.L;
  })();
  return loading;
}

function script(src) {
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = src;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
}

export async function draw(element, data) {
  const L = await leaflet(data.assets);
  const map = L.map(element, { preferCanvas: true, zoomSnap: 0.5, maxZoom: 18, attributionControl: Boolean(data.tiles) });
  map.attributionControl?.setPrefix("");
  if (data.tiles) L.tileLayer(data.tiles, { attribution: escapeText(data.credit || ""), maxZoom: 19 }).addTo(map);
  const answer = await fetch(data.outlines, { headers: { Accept: "application/json" } });
  const shape = await answer.json();
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--ink-2").trim();
  const lines = L.geoJSON(shape, {
    interactive: false,
    style: (feature) => ({ color: colour, weight: feature.properties.kind === "area" ? 2.2 : 1, opacity: 0.75, fill: false }),
  }).addTo(map);
  for (const feature of shape.features) {
    if (!feature.properties.middle) continue;
    const name = document.createElement("span");
    name.textContent = feature.properties.name;
    L.tooltip({ permanent: true, direction: "center", className: "kec-name", interactive: false })
      .setLatLng(feature.properties.middle).setContent(name).addTo(map);
  }
  map.getPane("tooltipPane").style.zIndex = 350; // names lie under the pins
  map.fitBounds(lines.getBounds(), { padding: [8, 8] });
  document.addEventListener("pisa:theme", () => {
    lines.setStyle({ color: getComputedStyle(document.documentElement).getPropertyValue("--ink-2").trim() });
  });
  return { L, map };
}

export function pin(L, tone, rough) {
  return L.divIcon({ className: `pin pin-${tone}${rough ? " pin-rough" : ""}`, html: "<i></i>", iconSize: [22, 22] });
}

function escapeText(text) {
  const box = document.createElement("span");
  box.textContent = text;
  return box.innerHTML;
}
