// The simulator's JSON: every write carries the header that only this page can send.

const OURS = { "X-Simulator": "1" };

async function answer(response) {
  const value = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(value.error || `jawaban ${response.status}`);
  return value;
}

export const get = async (path) => answer(await fetch(`/simulator/api/${path}`, { cache: "no-store" }));

export const post = async (path, value = {}) =>
  answer(await fetch(`/simulator/api/${path}`, {
    method: "POST", headers: { ...OURS, "Content-Type": "application/json" }, body: JSON.stringify(value),
  }));

export async function upload(blob) {
  const form = new FormData();
  form.append("file", blob, "berkas");
  return (await answer(await fetch("/simulator/api/uploads", { method: "POST", headers: OURS, body: form }))).upload;
}
