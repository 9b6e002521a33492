// What every page shares: theme, the menu on a phone, messages that pass by, and what htmx does when the server refuses.
const root = document.documentElement;

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-theme-toggle]")) {
    const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    root.setAttribute("data-bs-theme", next);
    try { localStorage.setItem("theme", next); } catch { /* private window */ }
    document.dispatchEvent(new CustomEvent("pisa:theme"));
  }
  const menu = event.target.closest("[data-menu]");
  if (menu) openMenu(menu.getAttribute("aria-expanded") !== "true");
  else if (!event.target.closest(".sidebar")) openMenu(false);
  const print = event.target.closest("[data-print]");
  if (print) window.print();
  const dialog = event.target.closest("[data-dialog]");
  if (dialog) document.getElementById(dialog.dataset.dialog)?.showModal();
  const copy = event.target.closest("[data-copy]");
  if (copy) navigator.clipboard?.writeText(document.getElementById(copy.dataset.copy).textContent).then(() => toast(copy.dataset.copied));
  if (event.target.closest("[data-close]")) event.target.closest("dialog")?.close();
  if (event.target instanceof HTMLDialogElement) event.target.close();
  for (const open of document.querySelectorAll("details.drop[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    openMenu(false);
    for (const open of document.querySelectorAll("details.drop[open]")) {
      open.open = false;
      open.querySelector("summary")?.focus();
    }
  }
});

document.addEventListener("submit", (event) => {
  const words = event.target.dataset?.confirm;
  if (words && !window.confirm(words)) event.preventDefault();
});

function openMenu(open) {
  document.body.classList.toggle("menu-open", open);
  document.querySelector("[data-menu]")?.setAttribute("aria-expanded", String(open));
}

export function toast(words, tone = "") {
  const box = document.getElementById("toasts");
  const line = document.createElement("p");
  line.className = `toast-line ${tone}`;
  line.textContent = words;
  box.append(line);
  setTimeout(() => line.remove(), 6000);
}

document.addEventListener("htmx:responseError", (event) => {
  const box = document.getElementById("toasts");
  toast(event.detail.xhr.status === 400 ? box.dataset.gone : box.dataset.failed, "bad");
});
document.addEventListener("htmx:sendError", () => toast(document.getElementById("toasts").dataset.failed, "bad"));
document.addEventListener("pisa:toast", (event) => toast(event.detail.value ?? event.detail));
/* what scrolls sideways can be reached by keyboard */
function reachable() {
  for (const wide of document.querySelectorAll(".table-wrap")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0; else wide.removeAttribute("tabindex");
  }
}
addEventListener("resize", reachable);
document.addEventListener("htmx:afterSettle", reachable);
reachable();
document.body.dataset.ready = "1";
