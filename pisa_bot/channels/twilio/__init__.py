"""WhatsApp through Twilio: signature, the inbound form, sending, contents. The SDK is imported only when something is sent.

One file a noun; the facts that forced odd code are in its comments.
"""
