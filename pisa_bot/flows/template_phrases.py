"""Words around a bubble that leaves outside the 24 h window as an approved template, and the word that opens a list.

{text} is the whole bubble; a template may not begin or end with it (WhatsApp's rule).
"""

from __future__ import annotations

TEMPLATE_PHRASES = {
    "template_officer_new": "PISA, for your agency: {text}\nAnswer this message to act on it.",
    "template_officer_reminder": "PISA reminds your agency: {text}\nAnswer this message to act on it.",
    "template_report_resolved": "PISA, about your report: {text}\nPlease tell us with a button or in your own words.",
    "template_report_status": "PISA, about your report: {text}\nAnswer this message if you want to add something.",
    "list_open": "Choose",
}
