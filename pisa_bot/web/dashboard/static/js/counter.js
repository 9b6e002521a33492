// The counter listens while somebody types: fields nobody has touched fill themselves, what is reported already shows up.

const form = document.getElementById("call");
const heard = document.getElementById("heard");
const alike = document.getElementById("alike");
const WAIT = 250; // milliseconds after the last key
const touched = new Set();
let timer = 0;
let asked = 0;

const field = (name) => form.elements[name];
const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

function fill(name, value) {
  const input = field(name);
  if (touched.has(name)) return;
  if (input.type === "checkbox") input.checked = Boolean(value);
  else if (value || input.classList.contains("filled")) input.value = value ?? "";
  input.classList.toggle("filled", Boolean(value));
}

function show(answer) {
  const body = heard.querySelector(".heard-body");
  const words = heard.dataset;
  const parts = [];
  if (answer.quiet) parts.push(make("p", { className: "notice notice-error", textContent: words.wordsQuiet }));
  else if (answer.urgent) parts.push(make("p", { className: "notice notice-error", textContent: words.words112 }));
  if (answer.ask_area && !field("area").value) parts.push(make("p", { className: "notice notice-warn", textContent: words.wordsAsk }));
  if (!answer.quiet) {
    for (const [, name, share] of answer.guesses) {
      parts.push(make("div", { className: "heard-guess" }, make("span", { textContent: name }), make("meter", { min: 0, max: 1, low: 0.35, high: 0.6, optimum: 1, value: share }), make("b", { textContent: `${Math.min(99, Math.round(share * 100))} %` })));
    }
    if (answer.agency) {
      const list = make("dl", { className: "facts" });
      const row = (name, value) => list.append(make("dt", { textContent: name }), make("dd", { textContent: value }));
      row(words.wordsAgency, answer.agency + (answer.waits ? ` (${words.wordsWaits}: ${answer.waits})` : ""));
      row(words.wordsAnswer, answer.answer_due);
      row(words.wordsFix, answer.fix_due);
      parts.push(list);
    }
  }
  if (!parts.length) parts.push(make("p", { className: "hint", textContent: words.empty }));
  body.replaceChildren(...parts);
  const found = answer.alike || [];
  alike.hidden = !found.length;
  const box = alike.querySelector(".alike-body");
  box.replaceChildren(...found.map((one) => make("div", { className: "alike-one" },
    make("p", {}, make("strong", { textContent: one.number }), ` ${one.state} · ${one.when}`),
    make("p", { textContent: `“${one.words}” ${one.place}` }),
    make("button", { className: "btn btn-sm btn-plain", name: "join", value: one.id, textContent: box.dataset.wordsJoin }))));
}

async function listen() {
  const mine = ++asked;
  if (!field("words").value.trim()) { show({ guesses: [] }); return; }
  const data = new FormData(form);
  data.delete("join");
  for (const name of ["category", "area", "kind"]) if (!touched.has(name)) data.delete(name);
  const ask = async () => (await fetch(form.dataset.listen, { method: "POST", body: data, headers: { Accept: "application/json" } })).json();
  try {
    let answer = await ask();
    if (mine !== asked) return;
    fill("category", answer.category);
    fill("area", answer.area);
    fill("kind", answer.kind || "complaint");
    fill("urgent", answer.urgent);
    fill("secret", answer.secret);
    if (answer.urgent && !touched.has("urgent") && !data.get("urgent")) { // the deadline of an emergency is another one
      data.set("urgent", "1");
      answer = await ask();
      if (mine !== asked) return;
    }
    show(answer);
  } catch { /* the next key asks again */ }
}

const soon = () => { clearTimeout(timer); timer = setTimeout(listen, WAIT); };

form.addEventListener("input", (event) => {
  if (event.target.dataset.auto !== undefined) { touched.add(event.target.name); event.target.classList.remove("filled"); }
  sp4n();
  soon();
});
form.addEventListener("reset", () => { touched.clear(); setTimeout(() => { for (const one of form.querySelectorAll(".filled")) one.classList.remove("filled"); field("words").focus(); listen(); }); });

function sp4n() { form.querySelector("[data-sp4n]").hidden = field("medium").value !== "sp4n"; }

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(form.querySelector("[data-file]")); }
  if (event.altKey && /^[1-4]$/.test(event.key)) {
    event.preventDefault();
    form.querySelectorAll('[name="medium"]')[Number(event.key) - 1].checked = true;
    sp4n();
    soon();
  }
});

sp4n();
field("words").focus();
if (field("words").value) { for (const name of ["category", "area"]) if (field(name).value) touched.add(name); listen(); }
form.dataset.ready = "1";
