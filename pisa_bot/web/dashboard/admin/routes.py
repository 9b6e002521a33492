"""The admin's pages: the area pack by parts, its history, message templates, the audit log; people are in `people`.

Parses and shows; each change is `engine.configuring`'s, versioned, and holds from the next turn on.
"""

from __future__ import annotations

import json
from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot.areas.source import PackError
from pisa_bot.engine import configuring
from pisa_bot.store import audit, contents, packs, staff
from pisa_bot.store.models import Audit
from pisa_bot.web.dashboard import labels
