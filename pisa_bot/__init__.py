"""PISA bot: citizens report on WhatsApp, agencies act there, everyone is told."""

__version__ = "0.1.0"
