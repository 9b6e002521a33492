"""What people are told: a bubble in words, kept for whoever reads it, its keys counted for the coverage test.

Words it as the product does; nothing is sent.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pisa_bot import wording
from pisa_bot.messages import Param, Ref, Say, Term
from pisa_bot.messages_json import dump_choices, dump_params, load_choices, load_params
from tests.chats.chatfile import shown
from tests.chats.pure.people import Bubble, Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World

WINDOW = timedelta(hours=24)


def say(world: World, person: Person, say: Say, value: Any) -> None:
    def resolved(param: Param) -> Param:
        if isinstance(param, Ref):
            return value(param)
        if isinstance(param, Term):
            inner = tuple(resolved(i) for i in param.value) if isinstance(param.value, tuple) else param.value
            return replace(param, value=inner, params={k: resolved(v) for k, v in param.params.items()})
        return param

    params = load_params(json.loads(json.dumps(dump_params({k: resolved(v) for k, v in say.params.items()}))))
    choices = load_choices(json.loads(json.dumps(dump_choices(say.choices))))
    world.outbox += 1
    language = person.language or "id"
    body = wording.word(say.key, params, language, world.pack)
    longest = 20 if len(choices) <= 3 else 24
    assert len(choices) <= 10, say
    labels = tuple(wording.label(choice.label, language, world.pack, longest) for choice in choices)
    before = set(world.keys)
    world.keys.clear()
    count_keys(world, say.key, params, choices)
    world.spoken |= {(language, key) for key in world.keys}
    world.keys |= before
    closed = person.last_inbound is None or world.now - person.last_inbound > WINDOW
    text = shown(body, labels, len(say.media))
    if closed:
        text = f"[template] {text}"
    kept = replace(say, params=params, choices=choices)
    bubble = Bubble(world.outbox, kept, value(say.report), world.now, text, labels)
    person.bubbles.append(bubble)
    person.unread.append(bubble)


def count_keys(world: World, key: str, params: Any, choices: Any) -> None:
    world.keys.add(key)

    def walk(param: Any) -> None:
        if isinstance(param, Term):
            if param.kind == "message":
                world.keys.add(param.value)
            if param.kind == "status":
                world.keys.add(f"status_{param.value}")
            for inner in param.params.values():
                walk(inner)
            if isinstance(param.value, tuple):
                for inner in param.value:
                    walk(inner)

    for param in params.values():
        walk(param)
    for choice in choices:
        if isinstance(choice.label, str):
            world.keys.add(choice.label)
