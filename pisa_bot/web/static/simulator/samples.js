// Sentences to begin with, so that nobody has to think of one; written for this page.

export const CITIZEN = [
  "Punten min, lampu jalan pareum di payuneun SDN 2 Plered, poék pisan",
  "Lampu jalan mati 3 buah di depan kantor desa Citeko Plered",
  "Jalan berlubang di Ciseureuh dekat pasar, banyak motor jatuh",
  "Runtah numpuk di sisi jalan Wanayasa, bauna meni teu kuat",
  "Cara bikin KTP yang hilang gimana ya?",
  "Tulung aya kahuruan di Nagri Kaler!",
];

export const OFFICER = ["siap", "proses, nunggu material", "selesai", "belum selesai", "bukan kewenangan kami, ke DPUTR"];
