"""Reads Twilio's inbound form into an Envelope: who, what, and what it answers.

Takes what is there by `.get` and keeps the rest raw: Twilio adds parameters without notice. Never raises for a strange form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from pisa_bot.messages import Attachment, Envelope, Kind, Pin, UserRef

PROVIDER, MEDIUM = "twilio", "whatsapp"
# a person with a username has no number: From is then a business-scoped id, never to pass a digit normaliser (stack.md)
BSUID = re.compile(r"^(?:whatsapp:)?([A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128})$")
PHONE = re.compile(r"^(?:whatsapp:)?\+?(\d{6,15})$")
SID = re.compile(r"^[A-Za-z0-9_-]{1,64}$")
KINDS = {
    "audio": Kind.VOICE,
    "voice": Kind.VOICE,
    "image": Kind.PHOTO,
    "video": Kind.VIDEO,
    "document": Kind.DOCUMENT,
    "sticker": Kind.STICKER,
    "contacts": Kind.CONTACT_CARD,
    "reaction": Kind.OTHER,
    "unsupported": Kind.OTHER,
}
MEDIA_AT_MOST = 10


def sender(form: Mapping[str, str]) -> tuple[UserRef, ...]:
    """Every address the form gives of its sender: phone first, then business-scoped id."""
    found: dict[str, UserRef] = {}
    for name in ("From", "WaId", "ExternalUserId"):
        value = form.get(name, "").strip()
        if bsuid := BSUID.match(value):
            found.setdefault("bsuid", UserRef(MEDIUM, "bsuid", bsuid[1]))
        elif phone := PHONE.match(value):
            found.setdefault("phone", UserRef(MEDIUM, "phone", f"+{phone[1]}"))
    return tuple(found[kind] for kind in ("phone", "bsuid") if kind in found)


def envelope(form: Mapping[str, str], at: datetime) -> Envelope | None:
    """The message in the form; None when it names no message or no sender that could be answered."""
    sid, who = form.get("MessageSid", "").strip(), sender(form)
    if not SID.match(sid) or not who:
        return None
    replied = form.get("OriginalRepliedMessageSid", "").strip()
    payload = form.get("ListId") or form.get("ButtonPayload") or None
    pin = _pin(form)
    attachments = _attachments(form)
    kind = _kind(form, payload, pin, attachments)
    return Envelope(
        event_id=event_id(sid),
        provider=PROVIDER,
        medium=MEDIUM,
        sender=who,
        at=at,
        kind=kind,
        text=form.get("Body", "") or (form.get("ButtonText", "") if payload else ""),
        payload=payload,
        pin=pin,
        attachments=attachments,
        reply_to_provider_id=replied if SID.match(replied) else None,
        profile_name=form.get("ProfileName", "")[:120],
        raw=dict(form),
    )


def _kind(form: Mapping[str, str], payload: str | None, pin: Pin | None, attachments: tuple[Attachment, ...]) -> Kind:
    if payload:
        return Kind.TAP
    if pin:
        return Kind.PIN
    announced = KINDS.get(form.get("MessageType", "").lower())
    if announced is Kind.DOCUMENT and attachments and attachments[0].content_type.startswith("image/"):
        return Kind.PHOTO  # a picture sent as a file, to keep its sharpness
    if announced is not None and (attachments or announced in (Kind.STICKER, Kind.CONTACT_CARD, Kind.OTHER)):
        return announced
    if attachments:
        major = attachments[0].content_type.split("/")[0]
        return {"image": Kind.PHOTO, "audio": Kind.VOICE, "video": Kind.VIDEO}.get(major, Kind.DOCUMENT)
    return Kind.TEXT if form.get("Body", "").strip() else Kind.OTHER


def _pin(form: Mapping[str, str]) -> Pin | None:
    try:
        lat, lng = float(form["Latitude"]), float(form["Longitude"])
    except (KeyError, ValueError):
        return None
    if not (-90 <= lat <= 90 and -180 <= lng <= 180):  # also false for NaN
        return None
    return Pin(lat, lng, form.get("Label", "")[:200], form.get("Address", "")[:300])


def _attachments(form: Mapping[str, str]) -> tuple[Attachment, ...]:
    try:
        number = min(int(form.get("NumMedia", "0") or 0), MEDIA_AT_MOST)
    except ValueError:
        return ()
    pairs = ((form.get(f"MediaUrl{i}", ""), form.get(f"MediaContentType{i}", "")) for i in range(number))
    return tuple(Attachment(url, content_type) for url, content_type in pairs if url)


def event_id(sid: str) -> str:
    """What a message of Twilio's is called here, whether a webhook or a list brought it."""
    return f"{PROVIDER}:{sid}"
