// The pane beside the phones: how the newest (or chosen) message was read, and what became of it.

import { clockTime, el, icon } from "./dom.js";

const INTENTS = {
  complaint: "keluhan", information: "pertanyaan", aspiration: "usulan", track: "menanyakan laporan", add: "tambahan",
  reopen: "belum beres", withdraw: "menarik laporan", greet: "salam", thanks: "terima kasih", cancel: "batal", back: "kembali",
  help: "minta bantuan", human: "minta petugas", language: "ganti bahasa", skip: "lewati", yes: "ya", no: "tidak",
  rating: "penilaian", my_data: "minta datanya", erase_data: "minta hapus data", stop: "berhenti", start: "mulai lagi",
  abuse: "makian", other: "lainnya", accept: "menerima", progress: "mengerjakan", done: "selesai", partial: "selesai sebagian",
  not_done: "belum selesai", schedule: "menjadwalkan", reject: "bukan kewenangannya", coordinate: "berkoordinasi",
  refer: "meneruskan keluar", assign: "menugaskan", ask_info: "bertanya kepada warga", undo: "meralat", list: "minta daftar",
  answer: "menjawab", unclear: "belum jelas, ditanya balik",
};
const LANGUAGES = { id: "Indonesia", su: "Sunda", mix: "campuran", en: "Inggris", other: "lain" };
const KINDS = { kecamatan: "kecamatan", village: "desa", hamlet: "kampung", street: "jalan", landmark: "patokan", facility: "bangunan", outside: "luar kabupaten" };
const BY = { citizen: "warga", officer: "petugas", desk: "meja Diskominfo", admin: "admin", system: "sistem" };
const CLASSES = {
  emergency: "darurat", fast: "cepat", high: "tinggi", normal: "biasa", information: "pertanyaan", street_light: "lampu jalan",
  oversight: "pengawasan",
};

const WAITS = {
  unsure_category: "masalahnya belum pasti", unsure_place: "tempatnya belum pasti", other: "bukan kategori mana pun",
  external: "lembaga di luar kabupaten", road_level: "jalan milik tingkat lain", no_officer: "dinas ini belum punya petugas",
  sensitive: "tentang aparat: tidak dikirim ke yang dilaporkan",
};
const chip = (text, kind = "") => el("span", { class: `chip ${kind}` }, text);
const row = (name, ...value) => el("div", { class: "row" }, el("dt", {}, name), el("dd", {}, ...value));
const percent = (share) => (share >= 0.995 ? "99%" : `${Math.round(share * 100)}%`); // never quite sure

// Offsets are code points: a JavaScript string counts an emoji twice.
function highlighted(text, meaning) {
  const points = Array.from(text);
  const kind = points.map(() => "");
  for (const reason of meaning.reasons || []) for (let i = reason.start; i < reason.end; i++) kind[i] = reason.weight > 0.6 ? "why" : "why faint";
  for (const place of meaning.places || []) for (let i = place.start; i < place.end; i++) kind[i] = place.role === "scene" ? "place" : "place aside";
  const nodes = [];
  for (let start = 0; start < points.length;) {
    let end = start + 1;
    while (end < points.length && kind[end] === kind[start]) end++;
    const part = points.slice(start, end).join("");
    nodes.push(kind[start] ? el("mark", { class: kind[start] }, part) : part);
    start = end;
  }
  return el("p", { class: "said" }, ...nodes);
}

function legend(meaning) {
  const parts = [];
  if ((meaning.reasons || []).length) parts.push(el("span", {}, el("mark", { class: "why" }, "kata"), " yang menentukan masalah"));
  if ((meaning.places || []).length) parts.push(el("span", {}, el("mark", { class: "place" }, "kata"), " tempat"));
  return parts.length ? el("p", { class: "legend" }, ...parts) : null;
}

function chips(meaning) {
  const found = el("p", { class: "chips" }, chip(INTENTS[meaning.intent] || meaning.intent), chip(`bahasa ${LANGUAGES[meaning.language] || meaning.language}`));
  if (meaning.urgent) found.append(chip("darurat: 112 dulu", "urgent"));
  if (meaning.secret) found.append(chip("disarankan rahasia"));
  if (meaning.problems.length > 1) found.append(chip(`${meaning.problems.length} masalah dalam satu pesan`, "state"));
  if (meaning.ambiguous_place) found.append(chip("nama tempat ganda: ditanya kecamatannya", "unsure"));
  if (meaning.outside) found.append(chip("di luar kabupaten", "unsure"));
  return found;
}

function candidates(meaning) {
  const likely = meaning.candidates.filter((candidate) => candidate.confidence >= 0.01);
  if (!likely.length) return [];
  const list = el("ul", { class: "candidates" }, ...likely.map((candidate) =>
    el("li", { class: candidate.category === meaning.category ? "chosen" : "" },
      el("span", {}, candidate.name),
      el("meter", { min: "0", max: "100", low: "35", high: "60", optimum: "100", value: Math.round(candidate.confidence * 100), "aria-label": `keyakinan ${candidate.name}` }),
      el("b", {}, percent(candidate.confidence)))));
  return [el("h3", {}, "Masalah dan keyakinan"), list,
    meaning.category ? null : el("p", { class: "unsure-line" }, "Di bawah 60 %: ditanyakan dulu kepada warga, tidak ditebak.")];
}

// Where it goes, as a way with stations: agency, how, by when.
function way(meaning) {
  const to = meaning.destination;
  if (!to) return [];
  const how = to.waits && !(to.waits === "unsure_place" && to.needs_place)
    ? el("span", { class: "waits" }, `dibaca petugas Diskominfo dulu: ${WAITS[to.waits] || to.waits}`)
    : to.needs_place ? el("span", {}, "langsung, setelah warga menyebut tempatnya") : el("span", { class: "straight" }, "langsung, tanpa menunggu orang");
  return [el("h3", {}, "Perjalanannya"), el("dl", {},
    row("Dinas", el("b", {}, to.agency), to.copies.length ? el("small", {}, `tembusan ${to.copies.join(", ")}`) : null),
    row("Diteruskan", how),
    row("Kelas", CLASSES[to.class] || to.class),
    to.answer_due ? row("Dijawab", el("span", { class: "due" }, `paling lambat ${to.answer_due}`)) : null,
    to.fix_due ? row("Selesai", el("span", { class: "due" }, `target ${to.fix_due}`)) : null)];
}

function citizen(text, meaning) {
  if (meaning.quiet) return [el("p", { class: "quiet-path" }, icon("badge"), el("span", {}, "Jalur senyap: isi pesan ini tidak ditampilkan di sini, di daftar, maupun di catatan. Hanya petugas khusus yang membacanya."))];
  const places = meaning.places.length
    ? [el("h3", {}, "Tempat"), el("ul", { class: "places" }, ...meaning.places.map((place) =>
      el("li", {}, icon("pin"), el("span", {}, place.label), el("small", {}, place.role === "scene" ? KINDS[place.kind] || place.kind : "disebut saja"))))]
    : [];
  return [highlighted(text, meaning), legend(meaning), chips(meaning), ...candidates(meaning), ...places, ...way(meaning), speed(meaning)];
}

const speed = (meaning) => el("p", { class: "speed" }, `Dibaca dalam ${String(meaning.milliseconds).replace(".", ",")} milidetik di komputer ini, tanpa internet.`);

function officer(text, meaning) {
  const list = el("dl", {}, row("Maksud", el("b", {}, INTENTS[meaning.intent] || meaning.intent)));
  if (meaning.tickets.length) list.append(row("Laporan", meaning.tickets.join(", ")));
  if (meaning.agency_name) list.append(row("Ke dinas", meaning.agency_name));
  if (meaning.date) list.append(row("Tanggal", meaning.date));
  if (meaning.of) list.append(row("Bagian", `${meaning.count} dari ${meaning.of}`));
  if (meaning.note) list.append(row("Catatan", meaning.note));
  if (meaning.acts.length > 1) list.append(row("Semuanya", meaning.acts.map((act) => `${act.tickets.join(", ")} ${INTENTS[act.intent] || act.intent}`.trim()).join(" · ")));
  return [el("p", { class: "said" }, text), list, speed(meaning)];
}

// Words, a photo or a rating that came later moved nothing.
const moved = (step) => !["add", "photo", "rate", "comment"].includes(step.verb);
const VERBS = { transfer: "Dialihkan", reopen: "Dibuka lagi", confirm: "Dinyatakan beres", expire: "Ditutup: tidak ada kabar dari warga" };

let shownMeaning = "", shownReports = "";

export function showMeaning(bubble) {
  if (!bubble) return;
  const now = JSON.stringify([bubble.id, bubble.meaning]);
  if (now === shownMeaning) return;
  shownMeaning = now;
  const { meaning, text } = bubble;
  const parts = meaning.role === "officer" ? officer(text, meaning) : citizen(text, meaning);
  document.querySelector("#meaning .body").replaceChildren(...parts.filter(Boolean));
}

export function showReports(reports) {
  const now = JSON.stringify(reports);
  if (!reports.length || now === shownReports) return;
  const before = new Set([...document.querySelectorAll("#reports .report[open]")].map((node) => node.dataset.number));
  shownReports = now;
  document.querySelector("#reports .body").replaceChildren(...reports.map((report, position) =>
    el("details", { class: `report ${report.state}${report.late ? " late" : ""}`, "data-number": report.number, open: before.has(report.number) || position === 0 },
      el("summary", {}, el("b", {}, report.number), chip(report.state_name, report.late ? "urgent" : "state"), report.urgent ? chip("darurat", "urgent") : null, report.secret ? chip("rahasia") : null,
        el("span", { class: "what" }, [report.category, report.agency].filter(Boolean).join(" → ") || "jalur senyap")),
      report.answer_due ? el("p", { class: "due" }, `Dijawab paling lambat ${report.answer_due}`) : null,
      report.steps.length ? el("ol", { class: "steps" }, ...report.steps.filter(moved).map((step) =>
        el("li", {}, el("b", {}, VERBS[step.verb] || step.name), ` · ${BY[step.by] || step.by} · ${clockTime(step.at)}`))) : null)));
}
