// Sentences to begin with, so that nobody has to think of one; written for this page.

export const CITIZEN = [
  "Punten min, lampu jalan pareum di payuneun SDN 2 Plered, poék pisan",
  "Jalan berlubang di Ciseureuh dekat pasar, banyak motor jatuh",
  "Runtah numpuk di sisi jalan Wanayasa, bauna meni teu kuat",
  "Jalan rusak di Sukatani, sama lampu jalan mati di Plered",
  "Cara bikin KTP yang hilang gimana ya?",
  "Tulung aya kahuruan di Nagri Kaler!",
  "Pak, minta uang 50 ribu waktu ngurus KK di kantor desa",
  "petugas",
  "hapus data saya",
];

export const OFFICER = ["siap", "proses, nunggu material", "parantos réngsé", "belum selesai", "bukan kewenangan kami, ke DPUTR", "dijadwalkan Senin"];
