"""An officer proposes the answer they have given to a question for the answer base: by button, or by "usulkan" afterwards.

Only proposes; nothing is sent to another citizen before an admin has read it. Never of a secret report or of violence.
"""

from __future__ import annotations

from pisa_bot.effects import ProposeAnswer
from pisa_bot.facts import ReportFact
from pisa_bot.flows import officer_targets, reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.officer_acts import holds
from pisa_bot.flows.officer_vocabulary import PROPOSING
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice

CHOICES = (Choice("officer.propose", "choice_propose"),)


def may_be_asked(talk: Talk, report: ReportFact) -> bool:
    """Whether the answer to this report may help others: a question, told openly, by this officer's agency to answer."""
    open_matter = not report.secret and not is_quiet(talk.pack, report)
    return report.kind == "information" and open_matter and holds(talk, report)


def propose(talk: Talk, report: ReportFact) -> None:
    """Hand the answer to the admins."""
    number = {"number": report.number}
    if not may_be_asked(talk, report):
        talk.tell("officer_propose_not", number, report=report.id)
    elif not report.last_note.strip() or report.state not in ("resolved", "closed"):
        talk.tell("officer_propose_nothing", number, report=report.id)
    else:
        talk.do(ProposeAnswer(report.id, report.last_note))
        talk.tell("officer_proposed", number, report=report.id)


def words(talk: Talk, content: Content, swiped: ReportFact | None) -> bool:
    """Read "usulkan", with a number or about the question that was answered last; False when it is something else."""
    said = reading.without_numbers(content.text, talk.pack)
    named = officer_targets.named(talk, content.text)
    for one in named:
        said = reading.without_ticket(said, str(int(one.number.rsplit("-", 1)[-1])))
    if content.files or not reading.among(said, PROPOSING):
        return False
    report = swiped or (named[0] if len(named) == 1 else talk.report(talk.conversation.duty.resolved))
    if report is None:
        talk.tell("officer_propose_which")
    else:
        propose(talk, report)
    return True
