"""Whether a webhook really comes from Twilio: HMAC over our public address and the form, by any of our secrets.

Answers yes or no with a reason for the log; never logs an address or a secret. Source: Twilio, Webhooks security and Shared keys.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence

from twilio.request_validator import RequestValidator, get_signature_algorithm

HEADER = "X-Twilio-Signature"
SETTINGS_HEADER = "X-Twilio-Webhooks-Signature-Settings"  # names HMAC_SHA256 when a SharedKey signed


def refusal(secrets: Sequence[str], url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> str | None:
    """Why the request is not Twilio's, or None when it is. `url` is PISA_PUBLIC_URL plus the raw request target.

    The form must be complete and untouched: parameters that we do not know are signed too.
    """
    given = headers.get(HEADER, "")
    if not given:
        return "no signature"
    usable = [secret for secret in secrets if secret]  # anybody can sign with an empty one
    if not usable:
        return "no secret is set"
    try:
        algorithm = get_signature_algorithm(headers.get(SETTINGS_HEADER, ""))
        good = False
        for secret in usable:
            computed = RequestValidator(secret).compute_signature(url, form, algorithm)
            good |= hmac.compare_digest(computed.encode(), given.encode())
    except ValueError:
        return "unknown signature algorithm"
    return None if good else "wrong signature"
