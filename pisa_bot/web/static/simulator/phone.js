// One phone: its bubbles, buttons, ticks, a menu of what can happen to it, and the composer.

import { post, upload } from "./api.js";
import { clockTime, el, icon, words } from "./dom.js";
import { street } from "./photo.js";
import { CITIZEN, OFFICER } from "./samples.js";
import { fromMicrophone, hummed } from "./voice.js";

const TICKS = {
  queued: ["…", "menunggu dikirim"], sending: ["…", "sedang dikirim"], sent: ["✓", "terkirim"],
  delivered: ["✓✓", "sampai"], read: ["✓✓", "dibaca"], failed: ["!", "gagal"], unknown: ["?", "belum pasti"],
};
const PROVIDERS = { simulator: "penyedia 1", simulator_b: "penyedia 2" };
const SPEAK = [["bahasa indonesia", "Bahasa Indonesia"], ["basa sunda", "Basa Sunda"], ["english", "English"]];

export class Phone {
  constructor(handle, person, { close, pickPlace, choose, fail, tell }) {
    Object.assign(this, { handle, person, pickPlace, choose, fail, tell });
    this.reply = null;
    this.shown = "";
    this.bubbles = [];
    this.provider = "simulator";
    this.list = el("ol", { class: "chat", "aria-label": `Percakapan ${person.name}`, tabindex: "0" });
    this.input = el("textarea", { rows: "1", placeholder: "Tulis pesan", "aria-label": `Pesan dari ${person.name}` });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.sendWords(); }
    });
    this.quote = el("div", { class: "quote", hidden: true });
    this.file = el("input", { type: "file", accept: "image/*,audio/*", multiple: true, hidden: true, "aria-label": "Pilih berkas" });
    this.file.addEventListener("change", () => this.sendFiles([...this.file.files]));
    this.window = el("span", { class: "pill" }, "");
    this.carrier = el("span", { class: "pill", title: "Penyedia yang membawa pesan telepon ini; jawaban keluar lewat penyedia yang sama" }, PROVIDERS.simulator);
    this.talk = el("button", { type: "button", class: "talk", title: "Rekam pesan suara", "aria-label": "Rekam pesan suara", onclick: () => this.record() }, icon("mic"));
    this.node = el("article", { class: `phone ${person.role}`, "data-phone": handle, "aria-label": person.name },
      el("div", { class: "top" },
        el("div", { class: "face", "aria-hidden": "true" }, icon(person.role === "citizen" ? "person" : "badge")),
        el("div", { class: "who" }, el("b", {}, person.name), el("small", {}, person.title)),
        el("div", { class: "pills" }, this.window, this.carrier),
        this.menu(close)),
      this.list,
      this.samples(),
      this.quote,
      el("div", { class: "composer" },
        el("button", { type: "button", title: "Kirim foto atau berkas suara", "aria-label": "Kirim foto", onclick: () => this.file.click() }, icon("clip")),
        el("button", { type: "button", title: "Foto contoh", "aria-label": "Kirim foto contoh", onclick: () => this.sendSample() }, icon("camera")),
        el("button", { type: "button", title: "Kirim lokasi", "aria-label": "Kirim lokasi", onclick: () => this.sendPlace() }, icon("pin")),
        this.input,
        this.talk,
        el("button", { type: "button", class: "main", "aria-label": "Kirim", onclick: () => this.sendWords() }, icon("send")),
        this.file));
  }

  // What may happen to a phone besides messages: a closed window, another provider, a webhook that comes twice, a language.
  menu(close) {
    const item = (text, act) => el("button", { type: "button", role: "menuitem", onclick: () => { details.open = false; act(); } }, text);
    const details = el("details", { class: "menu" },
      el("summary", { "aria-label": `Menu ${this.person.name}`, title: "Bahasa, gangguan, tutup" }, icon("more")),
      el("div", { class: "sheet", role: "menu" },
        el("h3", {}, "Bahasa"), ...SPEAK.map(([said, name]) => item(name, () => this.send({ text: said }))),
        el("h3", {}, "Gangguan"),
        item("Tutup jendela 24 jam", () => this.closeWindow()),
        item("Ganti penyedia", () => this.change()),
        item("Kirim ulang pesan terakhir (webhook ganda)", () => this.again()),
        item("Pesan suara contoh", () => this.hum()),
        el("h3", {}, "Telepon"), item("Tutup telepon ini", close)));
    details.addEventListener("focusout", (event) => { if (!details.contains(event.relatedTarget)) details.open = false; });
    details.addEventListener("keydown", (event) => { if (event.key === "Escape") details.open = false; });
    return details;
  }

  samples() {
    const texts = this.person.role === "citizen" ? CITIZEN : OFFICER;
    return el("div", { class: "samples", role: "group", "aria-label": "Contoh pesan" },
      ...texts.map((text) => el("button", { type: "button", title: text, onclick: () => { this.input.value = text; this.input.focus(); } }, text)));
  }

  show(bubbles, open) {
    this.window.classList.toggle("shut", !open);
    this.window.textContent = open ? "24 jam terbuka" : "24 jam tertutup";
    this.window.title = open ? "Orang ini menulis dalam 24 jam terakhir: semua balasan boleh dikirim" : "Diam lebih dari 24 jam: hanya templat yang disetujui WhatsApp yang sampai";
    const now = JSON.stringify(bubbles);
    if (now === this.shown) return;
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80 || !this.shown;
    this.shown = now;
    this.bubbles = bubbles;
    const lastOut = bubbles.filter((bubble) => bubble.direction === "out").at(-1);
    const playing = [...this.list.querySelectorAll("audio")].some((audio) => !audio.paused);
    if (playing) return setTimeout(() => { this.shown = ""; }, 2000);
    this.list.replaceChildren(...bubbles.map((bubble) => this.bubble(bubble, bubble === lastOut)));
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  bubble(bubble, newest) {
    const mine = bubble.direction === "in";
    const item = el("li", { class: `bubble ${mine ? "mine" : "theirs"}${bubble.meaning ? " readable" : ""}`, "data-id": bubble.id });
    if (bubble.template) item.append(el("span", { class: "template", title: "Jendela 24 jam tertutup: kalimat yang disetujui WhatsApp" }, `templat ${bubble.template}`));
    if (bubble.quoted) item.append(el("blockquote", {}, bubble.quoted));
    for (const url of bubble.media || []) item.append(picture(new URL(url, location.href).pathname));
    if (bubble.upload) item.append(bubble.file === "voice" ? player(`/simulator/uploads/${bubble.upload}`) : picture(`/simulator/uploads/${bubble.upload}`));
    if (bubble.pin) item.append(el("div", { class: "pin" }, icon("pin"), " ", bubble.pin[2] || `${bubble.pin[0].toFixed(5)}, ${bubble.pin[1].toFixed(5)}`));
    if (bubble.text) item.append(el("div", { class: "words" }, ...words(bubble.text)));
    const meta = el("div", { class: "meta" }, clockTime(bubble.at));
    if (!mine && TICKS[bubble.status]) {
      const [sign, name] = TICKS[bubble.status];
      meta.append(el("span", { class: `tick ${bubble.status}`, title: name, "aria-label": name, role: "img" }, sign));
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
    if (bubble.meaning) {
      item.title = "Lihat yang dipahami dari pesan ini";
      item.addEventListener("click", () => this.choose(bubble));
    }
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
    return this.send({ text });
  }

  tap(bubble, payload, title) { return this.send({ payload, text: title, reply_to: bubble.provider_id }); }

  async sendPlace() {
    const place = await this.pickPlace();
    if (place) await this.send({ pin: place });
  }

  async sendFiles(files) {
    const text = this.input.value.trim();
    this.input.value = "";
    this.file.value = "";
    for (const [position, file] of files.entries()) {
      const name = await this.act(upload(file));
      if (name) await this.send({ upload: name, text: position === 0 ? text : "" });
    }
  }

  async sendSample() { await this.sendFiles([await street(this.person.role !== "citizen")]); }

  async hum() {
    this.tell("Merekam pesan suara contoh…");
    const blob = await this.act(hummed());
    if (blob) await this.sendFiles([blob]);
  }

  async record() {
    if (this.stop) {
      const stop = this.stop;
      this.stop = null;
      this.talk.classList.remove("on");
      await this.sendFiles([await stop()]);
      return;
    }
    this.stop = await this.act(fromMicrophone());
    if (this.stop) { this.talk.classList.add("on"); this.tell("Merekam… ketuk mikrofon sekali lagi untuk mengirim."); }
  }

  closeWindow() { return this.act(post(`phones/${this.handle}/close-window`)); }

  change() {
    this.provider = this.provider === "simulator" ? "simulator_b" : "simulator";
    this.carrier.textContent = PROVIDERS[this.provider];
  }

  async again() {
    const done = await this.act(post(`phones/${this.handle}/again`));
    if (done) this.tell(done.fresh ? "Diterima sebagai pesan baru." : "Webhook datang dua kali: dikenali, tidak ada yang terjadi dua kali.");
  }
}

const player = (src) => el("audio", { src, controls: true, preload: "metadata", "aria-label": "Pesan suara" });

function picture(src) {
  const image = el("img", { src, alt: "Foto", loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(player(src)), { once: true });
  return image;
}
