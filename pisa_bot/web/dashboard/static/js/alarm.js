// On every page: an emergency nobody has taken on rings once in this browser, however many pages are open, and what waits is counted.

const RUNG = "alarm-rung", SOUND = "sound";
const button = document.querySelector("[data-sound]");
const title = document.title;
let owed = false;

function kept(name) { try { return localStorage.getItem(name); } catch { return null; /* private window */ } }
function keep(name, value) { try { localStorage.setItem(name, value); } catch { /* private window */ } }
const loud = () => kept(SOUND) !== "0";

function mark() {
  button?.setAttribute("aria-pressed", String(loud()));
  const [on, off] = ["on", "off"].map((which) => button?.querySelector(`[data-sound-${which}]`));
  if (on && off) [on.hidden, off.hidden] = [!loud(), loud()];
}

button?.addEventListener("click", () => {
  keep(SOUND, loud() ? "0" : "1");
  mark();
  if (loud()) ring();
});

async function ring() {
  const audio = new AudioContext();
  if (audio.state === "suspended") {
    // a browser plays nothing before the page was touched: then at the first touch
    await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 300))]);
    if (audio.state === "suspended") { owed = true; audio.close(); return; }
  }
  owed = false;
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

for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => { if (owed && loud()) ring(); }, { capture: true });

function look() {
  const banner = document.getElementById("alarms");
  if (!banner?.dataset.newest) return;
  const newest = Number(banner.dataset.newest);
  document.title = newest ? `🚨 ${title}` : title;
  const counter = document.getElementById("count-headset");
  if (counter) {
    counter.textContent = banner.dataset.desk;
    counter.hidden = banner.dataset.desk === "0";
  }
  if (newest > Number(kept(RUNG) ?? 0)) {
    keep(RUNG, String(newest));
    if (loud()) ring();
  }
}

mark();
look();
document.addEventListener("htmx:afterSwap", look);
