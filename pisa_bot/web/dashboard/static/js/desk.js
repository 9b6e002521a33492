// Sorting without a mouse: arrows choose a card, Enter sends it on as it stands, a digit takes another guess.

const cards = [...document.querySelectorAll(".sort-card[tabindex]")];

function choose(position) {
  const card = cards[Math.max(0, Math.min(cards.length - 1, position))];
  card?.focus();
  card?.scrollIntoView({ block: "nearest" });
}

const current = () => cards.findIndex((card) => card.contains(document.activeElement));
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

if (cards.length) choose(Math.max(0, cards.findIndex((card) => `#${card.id}` === location.hash)));

document.addEventListener("keydown", (event) => {
  if (!cards.length || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") choose(current());
    return;
  }
  const position = current();
  const card = cards[Math.max(0, position)];
  if (event.key === "ArrowDown" || event.key === "j") choose(position + 1);
  else if (event.key === "ArrowUp" || (event.key === "k" && event.shiftKey)) choose(position - 1);
  else if (event.key === "Enter" && event.target === card) card.querySelector("[data-confirm-key]:not(:disabled)")?.click();
  else if (/^[1-3]$/.test(event.key)) card.querySelector(`[data-guess="${event.key}"]`)?.click();
  else if (event.key === "k" || event.key === "d") card.querySelector(`[data-key="${event.key}"]`)?.focus();
  else if (event.key === "t") { const more = card.querySelector(".sort-more"); more.open = true; more.querySelector("textarea").focus(); }
  else return;
  event.preventDefault();
});
