// The pane beside the phones: how the newest (or chosen) message was read, and what became of it.

import { clockTime, el } from "./dom.js";

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
const BY = { citizen: "warga", officer: "petugas", desk: "meja Diskominfo", admin: "admin", system: "sistem" };
const CLASSES = {
  emergency: "darurat", fast: "cepat", high: "tinggi", normal: "biasa", information: "pertanyaan", street_light: "lampu jalan",
  oversight: "pengawasan",
};

const chip = (text, kind = "") => el("span", { class: `chip ${kind}` }, text);
const row = (name, ...value) => el("div", { class: "row" }, el("dt", {}, name), el("dd", {}, ...value));

// Offsets are code points: a JavaScript string counts an emoji twice.
function highlighted(text, meaning) {
  const points = Array.from(text);
  const kind = points.map(() => "");
  for (const problem of meaning.problems || []) for (let i = problem.start; i < problem.end; i++) kind[i] = "problem";
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

function citizen(text, meaning) {
  if (meaning.quiet) return [el("p", { class: "quiet-path" }, "Jalur senyap: isi pesan ini tidak ditampilkan. Hanya petugas khusus yang membacanya.")];
  const parts = [highlighted(text, meaning)];
  const chips = el("p", { class: "chips" }, chip(INTENTS[meaning.intent] || meaning.intent), chip(`bahasa ${LANGUAGES[meaning.language] || meaning.language}`));
  if (meaning.urgent) chips.append(chip("darurat: 112 dulu", "urgent"));
  if (meaning.secret) chips.append(chip("rahasia"));
  if (meaning.ambiguous_place) chips.append(chip("nama tempat ganda: ditanya kecamatannya", "unsure"));
  if (meaning.outside) chips.append(chip("di luar kabupaten", "unsure"));
  parts.push(chips);
  const likely = meaning.candidates.filter((candidate) => candidate.confidence >= 0.01);
  if (likely.length) {
    parts.push(el("ul", { class: "candidates" }, ...likely.map((candidate) => {
      const share = Math.round(candidate.confidence * 100);
      return el("li", { class: candidate.category === meaning.category ? "chosen" : "" },
        el("span", {}, candidate.name), el("meter", { min: "0", max: "100", value: share }), el("b", {}, `${share}%`));
    })));
    if (!meaning.category) parts.push(el("p", { class: "unsure-line" }, "Belum cukup yakin: ditanyakan dulu, bukan ditebak."));
  }
  const list = el("dl");
  for (const place of meaning.places) list.append(row(place.role === "scene" ? "Tempat" : "Disebut", place.label));
  if (meaning.destination) {
    list.append(row("Dinas", meaning.destination.agency));
    list.append(row("Kelas", CLASSES[meaning.destination.class] || meaning.destination.class));
    if (meaning.destination.answer_due) list.append(row("Dijawab", `paling lambat ${meaning.destination.answer_due}`));
  }
  if (list.childElementCount) parts.push(list);
  return parts;
}

function officer(text, meaning) {
  const list = el("dl", {}, row("Maksud", INTENTS[meaning.intent] || meaning.intent));
  if (meaning.tickets.length) list.append(row("Laporan", meaning.tickets.join(", ")));
  if (meaning.agency_name) list.append(row("Ke dinas", meaning.agency_name));
  if (meaning.date) list.append(row("Tanggal", meaning.date));
  if (meaning.of) list.append(row("Bagian", `${meaning.count} dari ${meaning.of}`));
  if (meaning.note) list.append(row("Catatan", meaning.note));
  return [el("p", { class: "said" }, text), list];
}

let shownMeaning = "", shownReports = "";

export function showMeaning(bubble) {
  const now = JSON.stringify(bubble);
  if (!bubble || now === shownMeaning) return;
  shownMeaning = now;
  const { meaning, text } = bubble;
  document.querySelector("#meaning .body").replaceChildren(...(meaning.role === "officer" ? officer(text, meaning) : citizen(text, meaning)));
}

export function showReports(reports) {
  const now = JSON.stringify(reports);
  if (!reports.length || now === shownReports) return;
  shownReports = now;
  document.querySelector("#reports .body").replaceChildren(...reports.map((report) =>
    el("article", { class: `report ${report.state}`, "data-number": report.number },
      el("h3", {}, report.number, " ", chip(report.state_name, report.late ? "urgent" : "state"), report.secret ? chip("rahasia") : null),
      el("p", {}, [report.category, report.agency].filter(Boolean).join(" → ")),
      report.answer_due ? el("p", { class: "due" }, `Dijawab paling lambat ${report.answer_due}`) : null,
      report.steps.length ? el("ol", { class: "steps" }, ...report.steps.map((step) =>
        el("li", {}, el("b", {}, step.name), ` · ${BY[step.by] || step.by} · ${clockTime(step.at)}`))) : null)));
}
