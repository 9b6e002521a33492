"""Values of `messages` as JSON and back: parameters and choices of outbox rows, inbound messages of inbox rows.

Lossless and strict: an unresolved Ref is an error, since a row outlives the turn that made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pisa_bot.messages import Choice, Inbound, Kind, MediaRef, Param, Pin, Ref, Term


def dump_param(param: Param) -> Any:
    """JSON of one parameter."""
    if isinstance(param, Ref):
        raise ValueError(f"unresolved {param} in a message that is to be stored")
    if isinstance(param, Term):
        value = [dump_param(item) for item in param.value] if isinstance(param.value, tuple | list) else param.value
        return {"$": param.kind, "v": value, "p": dump_params(param.params)}
    return param


def load_param(value: Any) -> Param:
    """The parameter that `dump_param` wrote."""
    if isinstance(value, dict):
        inner = value["v"]
        return Term(
            value["$"],
            tuple(load_param(item) for item in inner) if isinstance(inner, list) else inner,
            load_params(value["p"]),
        )
    return value if isinstance(value, int) else str(value)


def dump_params(params: Mapping[str, Param]) -> dict[str, Any]:
    """JSON of a message's parameters."""
    return {name: dump_param(value) for name, value in params.items()}


def load_params(values: Mapping[str, Any]) -> dict[str, Param]:
    """The parameters that `dump_params` wrote."""
    return {name: load_param(value) for name, value in values.items()}


def dump_choices(choices: tuple[Choice, ...]) -> list[dict[str, Any]]:
    """JSON of the choices of a bubble."""
    return [
        {
            "payload": choice.payload,
            "label": dump_param(choice.label),
            "description": None if choice.description is None else dump_param(choice.description),
        }
        for choice in choices
    ]


def load_choices(values: list[dict[str, Any]]) -> tuple[Choice, ...]:
    """The choices that `dump_choices` wrote."""
    return tuple(
        Choice(
            value["payload"],
            _words(value["label"]),
            None if value["description"] is None else _words(value["description"]),
        )
        for value in values
    )


def _words(value: Any) -> str | Term:
    loaded = load_param(value)
    return loaded if isinstance(loaded, Term) else str(loaded)


def dump_inbound(inbound: Inbound) -> dict[str, Any]:
    """JSON of an inbound message, without what its row already says."""
    value: dict[str, Any] = {"kind": inbound.kind.value, "at": inbound.at.isoformat()}
    if inbound.text:
        value["text"] = inbound.text
    if inbound.payload is not None:
        value["payload"] = inbound.payload
    if inbound.pin:
        value["pin"] = [inbound.pin.lat, inbound.pin.lng, inbound.pin.label, inbound.pin.address]
    if inbound.media:
        value["media"] = [[media.id, media.kind] for media in inbound.media]
    if inbound.reply_to is not None:
        value["reply_to"] = inbound.reply_to
    if inbound.event is not None:
        value["event"] = inbound.event
    if inbound.data:
        value["data"] = dict(inbound.data)
    return value


def load_inbound(event_id: str, value: Mapping[str, Any]) -> Inbound:
    """The inbound that `dump_inbound` wrote."""
    pin = value.get("pin")
    return Inbound(
        event_id=event_id,
        kind=Kind(value["kind"]),
        at=datetime.fromisoformat(value["at"]),
        text=value.get("text", ""),
        payload=value.get("payload"),
        pin=Pin(*pin) if pin else None,
        media=tuple(MediaRef(*media) for media in value.get("media", ())),
        reply_to=value.get("reply_to"),
        event=value.get("event"),
        data=value.get("data", {}),
    )
