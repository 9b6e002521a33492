"""Every table, so that migrations and tests see them all.

A module a noun; what each table means for others is in docs/contracts.md.
"""

from pisa_bot.store.models.announcement import Announcement
from pisa_bot.store.models.contact import Contact, ContactAlias, Conversation
from pisa_bot.store.models.dashboard import ReportNote, ReportShare, SavedView
from pisa_bot.store.models.desk import DataRequest, Handover, Triage
from pisa_bot.store.models.duty import AlarmCall, DutyList
from pisa_bot.store.models.finding import Pattern, Validation
from pisa_bot.store.models.inbox import Inbox
from pisa_bot.store.models.learning import Correction
from pisa_bot.store.models.login import Login, LoginAttempt, LoginLink, WebSession
from pisa_bot.store.models.media import Media
from pisa_bot.store.models.outbox import Outbox, OutboxEvent, ProviderContent
from pisa_bot.store.models.proposal import Proposal
from pisa_bot.store.models.records import Audit, Counter, Meta, Observation, PackChange, SimulatedBubble
from pisa_bot.store.models.reminder import Reminder
from pisa_bot.store.models.report import Follower, Report, ReportEvent, ReportMedia
from pisa_bot.store.models.staff import Staff
from pisa_bot.store.models.strike import Strike
from pisa_bot.store.models.subject import ReportSubject
from pisa_bot.store.models.timer import Timer

__all__ = [
    "AlarmCall", "Announcement", "Audit", "Contact", "ContactAlias", "Conversation", "Correction", "Counter", "DataRequest",
    "DutyList", "Follower", "Handover", "Inbox", "Login", "LoginAttempt", "LoginLink", "Media", "Meta", "Observation", "Outbox",
    "OutboxEvent", "PackChange", "Pattern", "Proposal", "ProviderContent", "Reminder", "Report", "ReportEvent", "ReportMedia",
    "ReportNote", "ReportShare", "ReportSubject", "SavedView", "SimulatedBubble", "Staff", "Strike", "Timer", "Triage",
    "Validation", "WebSession",
]  # fmt: skip
