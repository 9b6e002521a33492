// One phone: its bubbles, buttons, ticks, and the composer with words, photo, place and swipe reply.

import { post, upload } from "./api.js";
import { clockTime, el, icon, words } from "./dom.js";
import { CITIZEN, OFFICER } from "./samples.js";

const TICKS = {
  queued: ["…", "menunggu dikirim"], sending: ["…", "sedang dikirim"], sent: ["✓", "terkirim"],
  delivered: ["✓✓", "sampai"], read: ["✓✓", "dibaca"], failed: ["!", "gagal"], unknown: ["?", "belum pasti"],
};

export class Phone {
  constructor(handle, person, { close, pickPlace, choose, fail }) {
    Object.assign(this, { handle, person, pickPlace, choose, fail });
    this.reply = null;
    this.shown = "";
    this.list = el("ol", { class: "chat", "aria-label": `Percakapan ${person.name}` });
    this.input = el("textarea", { rows: "1", placeholder: "Tulis pesan", "aria-label": `Pesan dari ${person.name}` });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.sendWords(); }
    });
    this.quote = el("div", { class: "quote", hidden: true });
    this.file = el("input", { type: "file", accept: "image/*", multiple: true, hidden: true, "aria-label": "Pilih foto" });
    this.file.addEventListener("change", () => this.sendPhotos([...this.file.files]));
    this.provider = "simulator";
    this.carrier = el("button", { type: "button", class: "window open", title: "Lewat penyedia mana pesan dari telepon ini masuk; jawaban keluar lewat penyedia yang sama" }, "penyedia 1");
    this.carrier.addEventListener("click", () => {
      this.provider = this.provider === "simulator" ? "simulator_b" : "simulator";
      this.carrier.textContent = this.provider === "simulator" ? "penyedia 1" : "penyedia 2";
    });
    this.window = el("button", { type: "button", class: "window", title: "Tutup jendela 24 jam: seolah orang ini diam lebih dari sehari" }, "jendela 24 jam");
    this.window.addEventListener("click", () => this.act(post(`phones/${handle}/close-window`)));
    this.node = el("article", { class: `phone ${person.role}`, "data-phone": handle },
      el("div", { class: "top" },
        el("div", { class: "face", "aria-hidden": "true" }, person.role === "citizen" ? "W" : "P"),
        el("div", {}, el("b", {}, person.name), el("small", {}, person.title)),
        el("div", { class: "pills" }, this.window, this.carrier),
        el("button", { type: "button", class: "close", "aria-label": `Tutup telepon ${person.name}`, onclick: close }, "×")),
      this.list,
      this.samples(),
      this.quote,
      el("div", { class: "composer" },
        el("button", { type: "button", title: "Kirim foto", "aria-label": "Kirim foto", onclick: () => this.file.click() }, icon("clip")),
        el("button", { type: "button", title: "Foto contoh", "aria-label": "Kirim foto contoh", onclick: () => this.sendSample() }, icon("camera")),
        el("button", { type: "button", title: "Kirim lokasi", "aria-label": "Kirim lokasi", onclick: () => this.sendPlace() }, icon("pin")),
        this.input,
        el("button", { type: "button", class: "main", "aria-label": "Kirim", onclick: () => this.sendWords() }, icon("send")),
        this.file));
  }

  samples() {
    const texts = this.person.role === "citizen" ? CITIZEN : OFFICER;
    return el("div", { class: "samples", "aria-label": "Contoh pesan" },
      ...texts.map((text) => el("button", { type: "button", onclick: () => { this.input.value = text; this.input.focus(); } }, text)));
  }

  show(bubbles, open) {
    this.window.classList.toggle("open", open);
    this.window.textContent = open ? "jendela 24 jam terbuka" : "jendela 24 jam tertutup";
    const now = JSON.stringify(bubbles);
    if (now === this.shown) return;
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60 || !this.shown;
    this.shown = now;
    const lastOut = bubbles.filter((bubble) => bubble.direction === "out").at(-1);
    this.list.replaceChildren(...bubbles.map((bubble) => this.bubble(bubble, bubble === lastOut)));
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  bubble(bubble, newest) {
    const mine = bubble.direction === "in";
    const item = el("li", { class: `bubble ${mine ? "mine" : "theirs"}${bubble.meaning ? " readable" : ""}`, "data-id": bubble.id });
    if (bubble.template) item.append(el("span", { class: "template" }, `templat ${bubble.template}`));
    if (bubble.quoted) item.append(el("blockquote", {}, bubble.quoted));
    for (const url of bubble.media || []) item.append(el("img", { src: new URL(url, location.href).pathname, alt: "Foto" }));
    if (bubble.upload) item.append(el("img", { src: `/simulator/uploads/${bubble.upload}`, alt: "Foto yang dikirim" }));
    if (bubble.pin) item.append(el("div", { class: "pin" }, icon("pin"), " ", bubble.pin[2] || `${bubble.pin[0].toFixed(5)}, ${bubble.pin[1].toFixed(5)}`));
    if (bubble.text) item.append(el("div", { class: "words" }, ...words(bubble.text)));
    const meta = el("div", { class: "meta" }, clockTime(bubble.at));
    if (!mine && TICKS[bubble.status]) {
      const [sign, name] = TICKS[bubble.status];
      meta.append(el("span", { class: `tick ${bubble.status}`, title: name, "aria-label": name }, sign));
    }
    item.append(meta);
    if (!mine && bubble.provider_id) {
      item.append(el("button", { type: "button", class: "swipe", "aria-label": "Balas pesan ini", title: "Balas pesan ini (geser)", onclick: () => this.answer(bubble) }, icon("reply")));
    }
    if ((bubble.buttons || []).length) {
      item.append(el("div", { class: `buttons${newest ? "" : " old"}` },
        ...bubble.buttons.map(([payload, title, description]) =>
          el("button", { type: "button", onclick: () => this.tap(bubble, payload, title) }, title,
            description ? el("small", {}, description) : null))));
    }
    if (bubble.meaning) item.addEventListener("click", () => this.choose(bubble));
    return item;
  }

  answer(bubble) {
    this.reply = bubble;
    this.quote.hidden = false;
    this.quote.replaceChildren(
      el("span", {}, (bubble.text || "").slice(0, 120)),
      el("button", { type: "button", "aria-label": "Tidak jadi membalas", onclick: () => this.unquote() }, "×"));
    this.input.focus();
  }

  unquote() { this.reply = null; this.quote.hidden = true; }

  async act(promise) {
    try { return await promise; } catch (error) { this.fail(error.message); return null; }
  }

  async send(said) {
    const reply = this.reply ? { reply_to: this.reply.provider_id, quoted: (this.reply.text || "").slice(0, 120) } : {};
    this.unquote();
    this.list.scrollTop = this.list.scrollHeight;
    await this.act(post(`phones/${this.handle}/send`, { ...reply, ...said, provider: this.provider }));
  }

  sendWords() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.send({ text });
  }

  tap(bubble, payload, title) { this.send({ payload, text: title, reply_to: bubble.provider_id }); }

  async sendPlace() {
    const place = await this.pickPlace();
    if (place) this.send({ pin: place });
  }

  async sendPhotos(files) {
    const text = this.input.value.trim();
    this.input.value = "";
    this.file.value = "";
    for (const [position, file] of files.entries()) {
      const name = await this.act(upload(file));
      if (name) await this.send({ upload: name, text: position === 0 ? text : "" });
    }
  }

  async sendSample() {
    const blob = await drawing(this.person.role !== "citizen");
    await this.sendPhotos([blob]);
  }
}

// A drawn street, broken or mended: a photo for whoever has none at hand.
function drawing(mended) {
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
