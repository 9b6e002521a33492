// The trend as a chart in the page's own colours.

const canvas = document.getElementById("trend");
let chart = null;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function draw() {
  if (!canvas || !globalThis.Chart) return;
  const trend = JSON.parse(canvas.dataset.trend);
  chart?.destroy();
  const line = (label, data, tone, fill) => ({ label, data, borderColor: colour(tone), backgroundColor: colour(fill), fill: true, cubicInterpolationMode: "monotone", pointRadius: 2, borderWidth: 2 });
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
