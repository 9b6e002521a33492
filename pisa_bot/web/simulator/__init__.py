"""The simulator: phones of citizens and officers on a page, and what the bot makes of each message.

A provider's other side, for demonstrations; it decides nothing that the engine decides.
"""
