"""Ready sentences for an officer's note, by state and category: a click puts one into the box, the officer changes what differs.

Sentences for citizens, in Indonesian as officers write them; nothing is sent from here.
"""

from __future__ import annotations

BY_STATE: dict[str, tuple[str, ...]] = {
    "forwarded": (
        "Laporan sudah kami terima dan akan kami cek ke lokasi.",
        "Petugas kami akan ke lokasi hari ini.",
    ),
    "acknowledged": (
        "Petugas sudah mengecek ke lokasi, pekerjaan segera dimulai.",
        "Kami menunggu bahan, pekerjaan dimulai setelah bahannya datang.",
    ),
    "in_progress": (
        "Pekerjaan masih berjalan.",
        "Pekerjaan tertunda karena cuaca, dilanjutkan begitu memungkinkan.",
        "Sudah dikerjakan dan dicek kembali di lokasi.",
    ),
    "scheduled": ("Pekerjaan sudah masuk jadwal regu kami.",),
    "needs_info": ("Mohon foto atau patokan lokasinya supaya petugas tidak salah tempat.",),
    "triage": (
        "Mohon sebutkan tempatnya: desa, jalan, atau patokan terdekat.",
        "Laporan kami teruskan ke dinas yang berwenang.",
    ),
    "coordinating": ("Kami sedang berkoordinasi dengan pihak yang berwenang di lokasi itu.",),
}
BY_CATEGORY: dict[str, tuple[str, ...]] = {
    "pju": (
        "Lampunya sudah diganti dan menyala.",
        "Mohon nomor tiang atau berapa lampu yang mati.",
    ),
    "jalan": ("Lubang sudah ditambal.", "Perbaikan jalan masuk rencana pemeliharaan kami."),
    "sampah": ("Sampah sudah diangkut.", "Jadwal angkut di lokasi itu kami tambah."),
    "drainase": ("Saluran sudah dibersihkan.",),
    "pohon": ("Pohon sudah dipangkas atau dipindahkan.",),
    "air_bersih": ("Aliran air sudah normal kembali.", "Sedang ada perbaikan pipa, air mengalir lagi setelah selesai."),
    "adminduk": ("Silakan datang ke Disdukcapil atau kecamatan dengan membawa KK.",),
    "lalu_lintas": ("Petugas sudah mengatur lalu lintas di lokasi.",),
}
CLOSED = frozenset({"closed", "referred", "rejected", "duplicate", "withdrawn"})


def ready(category: str, state: str) -> tuple[str, ...]:
    """Sentences that may fit; none once a report has ended."""
    if state in CLOSED:
        return ()
    return (*BY_CATEGORY.get(category, ()), *BY_STATE.get(state, ()))
