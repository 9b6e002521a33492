"""Frozen dataclasses as small JSON and back, forgiving on the way in: what a stored conversation says may be years old.

A value of the wrong shape becomes the field's default, a field nobody knows is dropped; nothing here decides or raises.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dump(value: Any) -> Any:
    """JSON of a dataclass without the fields that still have their default; datetimes as ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            spec.name: dump(inner)
            for spec in fields(value)
            if (inner := getattr(value, spec.name)) != _default(spec)
        }  # fmt: skip
    if isinstance(value, tuple):
        return [dump(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def load(kind: type[T], value: Any) -> T:
    """The dataclass `kind` that `dump` wrote, or as much of it as `value` still makes sense of."""
    known: dict[str, Any] = {}
    if isinstance(value, dict):
        hints = _hints(cast(type, kind))
        for spec in fields(cast(Any, kind)):
            if spec.name in value:
                try:
                    known[spec.name] = _read(hints[spec.name], value[spec.name])
                except (ValueError, TypeError, OverflowError):
                    continue
    return kind(**known)


def _default(spec: Field[Any]) -> Any:
    return spec.default_factory() if spec.default_factory is not MISSING else spec.default


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        return _read(next(inner for inner in get_args(hint) if inner is not types.NoneType), value)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise ValueError("not a list")
        return tuple(_read(get_args(hint)[0], item) for item in value)
    if is_dataclass(hint):
        if not isinstance(value, dict):
            raise ValueError("not an object")
        return load(cast(type, hint), value)
    if hint is datetime:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError("naive datetime")
        return moment
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise ValueError("wrong type")
    return value
