"""For a WSGI server: `gunicorn wsgi:app`; `pisa web` does it with the right layout."""

import os

from pisa_bot.app import create_app, log_to_stderr
from pisa_bot.config import from_environment

log_to_stderr()
app = create_app(from_environment(os.environ))
