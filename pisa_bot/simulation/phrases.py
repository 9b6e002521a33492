"""What simulated officers write, in Indonesian and Sundanese; a ticket number stands before each.

Only words; who says which, and when, is the month's.
"""

from __future__ import annotations

SIAP = ("siap", "oke diterima", "muhun siap", "siap meluncur", "diterima", "siap, tim menuju lokasi")
PROGRESS = (
    "sedang dikerjakan", "keur digarap", "masih proses, nunggu material", "sedang kami kerjakan bersama tim lapangan",
    "proses, nunggu alat dari gudang", "nuju diurus ku tim",
)  # fmt: skip
NOTES = (
    "masih proses, material baru datang sebagian", "belum selesai, besok dilanjut", "proses, tinggal finishing",
    "tacan beres, hujan terus", "masih dikerjakan, nunggu giliran alat berat",
)  # fmt: skip
DONE = (
    "selesai, sudah ditangani", "beres", "parantos rengse", "selesai dikerjakan kemarin sore", "sudah selesai, terima kasih",
    "tuntas, sudah dicek di lokasi", "rengse, tos dicek ku tim",
)  # fmt: skip
ASKING = ("boleh minta foto lokasinya?", "patokannya di mana ya persisnya?", "dimana persisna, caket naon?")
ANSWERS = (
    "Pelayanan dibuka Senin sampai Jumat pukul 08.00, cukup membawa KTP dan KK asli, tidak dipungut biaya.",
    "Bisa diurus di kantor kecamatan atau di Mal Pelayanan Publik, berkas selesai dalam 3 hari kerja.",
    "Jadwalnya setiap hari Selasa dan Kamis, silakan datang ke kantor kami dengan membawa surat pengantar desa.",
    "Syaratnya fotokopi KTP, KK dan surat keterangan dari desa; formulirnya tersedia di kantor kami dan gratis.",
)
