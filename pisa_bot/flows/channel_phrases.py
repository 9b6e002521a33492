"""What only a channel says: the word that opens a list, and the fixed words around a bubble outside the 24 h window.

Data only. A template may neither begin nor end with {text}: WhatsApp refuses it.
"""

from __future__ import annotations

CHANNEL_PHRASES: dict[str, str] = {
    "list_open": "Choose",
    "template_officer_new": "PISA, for officers: {text} – Please answer this message.",
    "template_officer_reminder": "A reminder from PISA, for officers: {text} – Please answer this message.",
    "template_report_resolved": "News from PISA on your report: {text} – Please choose an answer below.",
    "template_report_status": "News from PISA on your report: {text} – Answer this message if you want to ask something.",
}
