"""One family written down, from the first time that anybody spoke of them to the last day of the record."""

from __future__ import annotations

from alongside.record import Draft, EntryId
from alongside.town.course.kinds import Contact, Episode
from alongside.town.written.allocation import write_changes
from alongside.town.written.assessment import write_assessment
from alongside.town.written.before_court import write_before_court
from alongside.town.written.births import births
from alongside.town.written.circle import circle
from alongside.town.written.closing import write_closing
from alongside.town.written.conference import write_conference
from alongside.town.written.contact import write_contact
from alongside.town.written.context import Context
from alongside.town.written.decisions import write_decisions
from alongside.town.written.early_help import write_early_help
from alongside.town.written.enquiry import write_enquiry
from alongside.town.written.family_meeting import write_family_meeting
from alongside.town.written.flaws import flaws
from alongside.town.written.growing import grow
from alongside.town.written.help import write_help
from alongside.town.written.homes import moves
from alongside.town.written.people import introduce
from alongside.town.written.plans import write_plan
from alongside.town.written.protection import write_protection
from alongside.town.written.referral import write_referral
from alongside.town.written.visits import write_visits


def write_family(ctx: Context) -> list[Draft]:
    """Everything that was written of one family, in the order in which it was."""
    family = ctx.family
    episodes = {id(one.contact): one for one in family.episodes}
    joined = [one for one in family.episodes if one.contact is None]
    for contact in family.contacts:
        _introduce(ctx, contact)
    for one in joined:
        introduce(ctx, one.children, one.received, ctx.staff.holder(one.post, one.received))
    births(ctx)
    for contact in family.contacts:
        entry = write_contact(ctx, contact)
        episode = episodes.get(id(contact))
        if episode is not None:
            _episode(ctx, episode, entry)
    for one in joined:
        _episode(ctx, one, None)
    for early in family.early_help:
        write_early_help(ctx, early)
    moves(ctx)
    grow(ctx)
    flaws(ctx)
    return ctx.pen.finished()


def _introduce(ctx: Context, contact: Contact) -> None:
    taken_by = ctx.staff.front_door(ctx.dice.of("contact", contact.on.toordinal()), contact.on, contact.hour)
    introduce(ctx, contact.children, contact.on, taken_by)


def _episode(ctx: Context, episode: Episode, contact: EntryId | None) -> None:
    write_referral(ctx, episode, contact)
    for assessment in episode.assessments:
        write_assessment(ctx, episode, assessment)
    for enquiry in episode.enquiries:
        opened = write_enquiry(ctx, episode, enquiry)
        if enquiry.conference is not None:
            write_conference(ctx, episode, enquiry.conference, opened)
    for protection in episode.protections:
        write_protection(ctx, episode, protection)
    for plan in episode.plans:
        write_plan(ctx, episode, plan)
    for court in episode.before_court:
        write_before_court(ctx, episode, court)
    for meeting in episode.meetings:
        write_family_meeting(ctx, episode, meeting)
    for help_given in episode.helps:
        write_help(ctx, help_given, None)
    write_visits(ctx, episode)
    write_decisions(ctx, episode)
    circle(ctx, episode)
    write_changes(ctx, episode)
    write_closing(ctx, episode)
