// Plays a story on the phones as a person would: types, taps, swipes, waits for the answer, says what to look at.

import { get, post } from "./api.js";
import { el } from "./dom.js";
import { STORIES } from "./stories.js";

const READ = 2200; // milliseconds to read a caption or an answer before the next step
const PATIENCE = 30000;
const pauseFor = (time) => new Promise((done) => setTimeout(done, time));

export class Player {
  constructor({ open, close, fail }) {
    Object.assign(this, { open, close, fail });
    this.run = 0;
    this.strip = document.getElementById("story");
    this.caption = this.strip.querySelector(".caption");
    this.bar = this.strip.querySelector("progress");
    this.strip.querySelector("button").addEventListener("click", () => this.end());
    const list = document.getElementById("stories");
    list.append(...STORIES.map((story) => el("li", {}, el("button", { type: "button", onclick: () => {
      document.getElementById("stage").open = false;
      this.play(story);
    } }, el("b", {}, story.name), el("span", {}, story.about)))));
  }

  end() { this.run += 1; this.strip.hidden = true; delete document.body.dataset.story; }

  async play(story) {
    this.end();
    const run = ++this.run;
    this.cast = {};
    this.number = null;
    this.quick = new URLSearchParams(location.search).has("cepat");
    this.strip.hidden = false;
    this.caption.textContent = story.about;
    this.bar.max = story.steps.length;
    document.body.dataset.story = "playing";
    try {
      for (const [position, step] of story.steps.entries()) {
        this.bar.value = position + 1;
        await this.step(step, () => run === this.run);
        if (run !== this.run) return;
      }
      document.body.dataset.story = "done";
    } catch (error) {
      if (run === this.run) { this.fail(error.message); document.body.dataset.story = "failed"; }
    }
  }

  async step(step, going) {
    if (step.on) await this.setTable(step.on);
    if (step.tell) { this.caption.textContent = step.tell; await this.wait(READ + step.tell.length * 22); }
    if (step.pause) await pauseFor(step.pause);
    if (step.clock) await post("clock", { step: step.clock });
    if (step.provider !== undefined) await post("provider", { provider: "simulator", down: step.provider });
    if (!step.by || !going()) return;
    const phone = this.cast[step.by];
    if (step.see) { await this.see(phone, step.see, going); return; }
    if (step.reply) {
      this.found = await this.see(phone, step.reply, going, true);
      if (!going()) return;
      phone.answer(this.found);
    }
    if (step.tap) { await this.tap(phone, step.tap, going); return; }
    if (step.say) await this.type(phone, step.say, going);
    if (!going()) return;
    if (step.photo) await phone.sendSample(); else await phone.sendWords();
  }

  wait(time) { return pauseFor(this.quick ? 50 : time); }

  async setTable(handles) {
    for (const handle of handles) {
      const real = handle === "citizen" ? (await get("fresh")).handle : handle;
      this.cast[handle] = this.open(real);
      this.cast[handle].node.parentNode.append(this.cast[handle].node); // in the order of the story
    }
    this.close((phone) => !Object.values(this.cast).includes(phone));
    this.since = new Map(Object.values(this.cast).map((phone) => [phone, null]));
    await pauseFor(900);
    for (const phone of this.since.keys()) this.since.set(phone, phone.bubbles.at(-1)?.id ?? 0);
  }

  // The newest answer that fits and came after the story began; with `any`, one about the story's own report.
  async see(phone, pattern, going, any = false) {
    const until = Date.now() + PATIENCE;
    const about = this.number;
    while (going()) {
      const fits = phone.bubbles.filter((bubble) => bubble.direction === "out" && bubble.id > this.since.get(phone) && pattern.test(bubble.text || "") &&
        (!any || !about || bubble.text.includes(about)));
      if (fits.length) {
        const bubble = fits.at(-1);
        this.number = /PWK-\d{4}-\d{4}/.exec(bubble.text)?.[0] || this.number;
        if (!any) await this.wait(READ);
        return bubble;
      }
      if (Date.now() > until) throw new Error("Cerita berhenti: jawaban yang ditunggu tidak datang.");
      await pauseFor(200);
    }
    return null;
  }

  async tap(phone, title, going) {
    const until = Date.now() + PATIENCE;
    while (going()) {
      const bubble = phone.bubbles.filter((one) => one.direction === "out" && (one.buttons || []).some((button) => button[1] === title)).at(-1);
      if (bubble) {
        const [payload] = bubble.buttons.find((button) => button[1] === title);
        await phone.tap(bubble, payload, title);
        return;
      }
      if (Date.now() > until) throw new Error(`Cerita berhenti: tombol “${title}” tidak ada.`);
      await pauseFor(200);
    }
  }

  async type(phone, text, going) {
    phone.input.value = "";
    for (const letter of text) {
      if (!going()) return;
      phone.input.value += letter;
      if (!this.quick) await pauseFor(28);
    }
    await this.wait(500);
  }
}
