// One conversation: the newest words in view, Ctrl+Enter sends, a correction opens with what was guessed.

const lines = document.getElementById("talk");
const box = document.querySelector("[data-send]");
const correct = document.getElementById("correct");

function toEnd() { const list = document.getElementById("talk"); list.scrollTop = list.scrollHeight; }

if (lines && !location.hash.startsWith("#m")) toEnd();
box?.focus();
box?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); box.form.requestSubmit(); }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.id === "talk") event.target.dataset.end = event.target.scrollHeight - event.target.scrollTop - event.target.clientHeight < 80 ? "1" : "";
});
document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "talk") toEnd(); });

document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-correct]");
  if (!asked) return;
  const form = correct.querySelector("form");
  form.action = form.dataset.action.replace(/0$/, asked.dataset.correct);
  form.elements.intent.value = asked.dataset.intent;
  if (form.elements.intent.selectedIndex < 0) form.elements.intent.value = "complaint";
  form.elements.category.value = asked.dataset.category;
  correct.showModal();
});
