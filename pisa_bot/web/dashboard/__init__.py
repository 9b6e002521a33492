"""The dashboard: pages for officers, admins, operators and leaders; one folder a page group, listed in `blueprint`.

Parses, asks and shows; whatever changes a report or a conversation is asked of `engine`.
"""
