"""Texts that would run as markup or script where somebody forgot to escape them; all set `window.pisaXss` when they do.

Our own, after the contexts of the OWASP cheat sheet: element, attribute, link, SVG, template, broken tags, comment.
"""

PAYLOADS = (
    "<script>window.pisaXss=1</script>",
    "<img src=x onerror=window.pisaXss=1>",
    '"><svg onload=window.pisaXss=1>',
    "'><iframe srcdoc='<script>parent.pisaXss=1</script>'>",
    '<a href="javascript:window.pisaXss=1">lampu</a>',
    "</textarea><script>window.pisaXss=1</script>",
    "</title><script>window.pisaXss=1</script>",
    "--><script>window.pisaXss=1</script>",
    "<details open ontoggle=window.pisaXss=1>",
    '" autofocus onfocus=window.pisaXss=1 x="',
    "<style>@import 'javascript:window.pisaXss=1'</style>",
    "<math><mtext></mtext><mglyph><svg><mtext><textarea><path id='</textarea><img onerror=window.pisaXss=1 src=1>'>",
    "<div hx-get='/x' hx-trigger='load' hx-on::load='window.pisaXss=1'>jalan</div>",
    "{{ 7*7 }} ${7*7} {% raw %} %(x)s lampu",
    "<scr\x00ipt>window.pisaXss=1</scr\x00ipt>",
    "＜script＞window.pisaXss=1＜/script＞",
)
