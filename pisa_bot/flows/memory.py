"""Frozen dataclasses as small JSON and back, forgiving on the way in: what a stored conversation says may be years old.

A value of the wrong shape becomes the field's default, a field nobody knows is dropped; nothing here decides or raises.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from functools import lru_cache, partial
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dump(value: Any) -> Any:
    """JSON of a dataclass without the fields that still have their default; datetimes as ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((name, getattr(value, name), default) for name, default in _defaults(type(value)))
        return {name: dump(inner) for name, inner, default in pairs if inner != default}
    if isinstance(value, tuple):
        return [dump(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def load(kind: type[T], value: Any) -> T:
    """The dataclass `kind` that `dump` wrote, or as much of it as `value` still makes sense of."""
    known: dict[str, Any] = {}
    if isinstance(value, dict):
        for name, read in _readers(cast(Any, kind)):
            if name in value:
                try:
                    known[name] = read(value[name])
                except (ValueError, TypeError, OverflowError):
                    continue
    return kind(**known)


@lru_cache(maxsize=64)
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Each field's name and default; built once a class, since every turn asks."""
    return tuple(
        (spec.name, spec.default_factory() if spec.default_factory is not MISSING else spec.default)
        for spec in fields(kind)
    )


@lru_cache(maxsize=64)
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """Each field's name and what reads its JSON."""
    hints = get_type_hints(kind)
    return tuple((spec.name, _reader(hints[spec.name])) for spec in fields(kind))


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What turns JSON into a value of this type, or raises ValueError."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        read = _reader(next(inner for inner in get_args(hint) if inner is not types.NoneType))
        return lambda value: None if value is None else read(value)
    if origin is tuple:
        return partial(_tuple, _reader(get_args(hint)[0]))
    if is_dataclass(hint):
        return partial(_object, hint)
    return _moment if hint is datetime else partial(_plain, hint)


def _tuple(read: Callable[[Any], Any], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError("not a list")
    return tuple(read(item) for item in value)


def _object(kind: Any, value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return load(kind, value)


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("naive datetime")
    return moment


def _plain(kind: type, value: Any) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError("wrong type")
    return value
