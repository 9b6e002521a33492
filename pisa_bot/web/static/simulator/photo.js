// A drawn street, broken or mended: a photo for whoever has none at hand.

export function street(mended) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 420 });
  const c = canvas.getContext("2d");
  c.fillStyle = mended ? "#bfe3f5" : "#b9c4cc"; c.fillRect(0, 0, 640, 190);
  c.fillStyle = "#6d9463"; c.fillRect(0, 150, 640, 270);
  c.fillStyle = "#5b6066"; c.beginPath(); c.moveTo(280, 150); c.lineTo(360, 150); c.lineTo(640, 420); c.lineTo(0, 420); c.fill();
  c.strokeStyle = "#f4f1e4"; c.lineWidth = 6; c.setLineDash([26, 22]); c.beginPath(); c.moveTo(320, 160); c.lineTo(320, 420); c.stroke();
  c.setLineDash([]);
  if (!mended) {
    c.fillStyle = "#2e3135";
    for (const [x, y, r] of [[250, 300, 46], [400, 350, 58], [330, 240, 24]]) { c.beginPath(); c.ellipse(x, y, r, r / 2.6, 0, 0, 7); c.fill(); }
  }
  c.strokeStyle = "#3f4347"; c.lineWidth = 8; c.beginPath(); c.moveTo(110, 300); c.lineTo(110, 60); c.lineTo(170, 60); c.stroke();
  c.fillStyle = mended ? "#ffe98a" : "#77736a"; c.beginPath(); c.arc(176, 72, 15, 0, 7); c.fill();
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.86));
}
