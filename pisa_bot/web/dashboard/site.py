"""How a page group puts its pages on the dashboard: a rule, the roles it is for, a view; and its place in the menu.

A page without roles does not come up at all: `page` has no default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, g

from pisa_bot.house import House
from pisa_bot.web.dashboard.roles import Reader, Role

View = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the sidebar: `label` is a msgid, `icon` a name of the sprite; shown to whoever may open `endpoint`."""

    endpoint: str
    label: str
    icon: str
    place: int  # order from the top
    also: tuple[str, ...] = ()  # endpoints under which this line is lit too
    counted: bool = False  # says how much waits behind it


@dataclass(slots=True)
class Site:
    """The dashboard while it is put together."""

    house: House
    blueprint: Blueprint
    rights: dict[str, frozenset[Role]] = field(default_factory=dict)
    public: set[str] = field(default_factory=set)
    unfinished: set[str] = field(default_factory=set)
    menu: list[MenuItem] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)  # bytes a form may have, where not the usual

    def page(
        self, rule: str, *, to: Iterable[Role], methods: tuple[str, ...] = ("GET",), name: str | None = None
    ) -> Callable[[View], View]:
        """Register a view for these roles; others get 403, strangers the sign-in page."""

        def put(view: View) -> View:
            endpoint = self._add(rule, view, methods, name)
            self.rights[endpoint] = frozenset(to)
            return view

        return put

    def open_page(
        self, rule: str, *, methods: tuple[str, ...] = ("GET",), name: str | None = None, half: bool = False
    ) -> Callable[[View], View]:
        """Register a view that needs no role: sign-in. `half`: for sessions whose sign-in is not finished, and only those."""

        def put(view: View) -> View:
            endpoint = self._add(rule, view, methods, name)
            (self.unfinished if half else self.public).add(endpoint)
            return view

        return put

    def _add(self, rule: str, view: View, methods: tuple[str, ...], name: str | None) -> str:
        endpoint = name or view.__name__
        self.blueprint.add_url_rule(rule, endpoint, view, methods=list(methods))
        return f"{self.blueprint.name}.{endpoint}"

    def items(self, reader: Reader) -> list[MenuItem]:
        """The sidebar of this reader."""
        mine = [item for item in self.menu if reader.roles & self.rights.get(item.endpoint, frozenset())]
        return sorted(mine, key=lambda item: item.place)


def reader() -> Reader:
    """The person this request is from; the guard has seen to it that there is one."""
    found: Reader = g.reader
    return found
