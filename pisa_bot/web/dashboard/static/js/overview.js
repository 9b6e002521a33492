// The trend as a chart in the page's own colours, and a sound when an emergency comes that nobody has taken on.

const canvas = document.getElementById("trend");
const sound = document.querySelector("[data-sound]");
let chart = null;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function draw() {
  if (!canvas || !globalThis.Chart) return;
  const trend = JSON.parse(canvas.dataset.trend);
  chart?.destroy();
  const line = (label, data, tone, fill) => ({ label, data, borderColor: colour(tone), backgroundColor: colour(fill), fill: true, tension: 0.3, pointRadius: 2, borderWidth: 2 });
  const axis = { ticks: { color: colour("--ink-2"), precision: 0, maxTicksLimit: 10 }, grid: { color: colour("--line-2") }, border: { display: false } };
  chart = new Chart(canvas, {
    type: "line",
    data: { labels: trend.days, datasets: [line(trend.names[0], trend.filed, "--info", "--info-soft"), line(trend.names[1], trend.ended, "--good", "--good-soft")] },
    options: {
      maintainAspectRatio: false, animation: false, interaction: { intersect: false, mode: "index" },
      scales: { x: axis, y: { ...axis, beginAtZero: true } },
      plugins: { legend: { labels: { color: colour("--ink"), usePointStyle: true, boxHeight: 7 } } },
    },
  });
}

// Chart.js sets a style on the canvas by script, which the page's policy allows; it needs no inline style of ours.
if (document.readyState === "complete") draw(); else addEventListener("load", draw);
document.addEventListener("pisa:theme", draw);

let loud = false;
try { loud = localStorage.getItem("sound") === "1"; } catch { /* private window */ }
const mark = () => sound?.setAttribute("aria-pressed", String(loud));
mark();
sound?.addEventListener("click", () => {
  loud = !loud;
  try { localStorage.setItem("sound", loud ? "1" : "0"); } catch { /* private window */ }
  mark();
  if (loud) ring();
});

function ring() {
  const audio = new AudioContext();
  for (const [position, hertz] of [880, 660, 880, 660].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.2;
    tone.frequency.value = hertz;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + position * 0.25);
    tone.stop(audio.currentTime + position * 0.25 + 0.2);
  }
}

let newest = Number(document.getElementById("alarms")?.dataset.newest || 0);
document.addEventListener("htmx:afterSwap", () => {
  const now = Number(document.getElementById("alarms")?.dataset.newest || 0);
  if (now > newest && loud) ring();
  newest = Math.max(newest, now);
});
