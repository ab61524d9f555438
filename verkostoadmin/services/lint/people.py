"""Rules about the people to turn to, and about pictures."""

from collections.abc import Iterator
from itertools import combinations

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.printed import COVER, COVER_OF, PORTRAIT, RESOLUTION, dots_an_inch
from verkostoadmin.model.search import fold
from verkostoadmin.services.lint.facts import LANGUAGE_NAMES, Contact, Facts, Picture, Scope
from verkostoadmin.services.lint.finding import Hit, Place, names


def nobody(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Nobody to turn to."""
    if not facts.contacts:
        yield Hit("warn", _("No expert or contact person"), _("Nobody to turn to is printed"), Place("people"))


def no_email(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """People of whom no e-mail address is printed."""
    silent = [contact for contact in facts.contacts if not contact.email]
    if silent:
        hidden = all(contact.hidden for contact in silent)
        title = _("The e-mail address may not be shown") if hidden else _("E-mail address is missing")
        role = silent[0].role_id  # none of the office's own, who stands alone
        place = Place("people", "email", "", role) if role else Place("settings", "office.contact_email")
        evidence = " ".join(str(contact.person_id) for contact in silent)
        yield Hit("warn", title, names([contact.name for contact in silent]), place, evidence)


def no_photo(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """People who have no photo; the office's own contact person needs none."""
    faceless = [contact for contact in facts.contacts if contact.role_id and contact.photo is None]
    if faceless:
        place = Place("people", "photo", "", faceless[0].role_id)
        yield Hit("info", _("Photo is missing"), names([contact.name for contact in faceless]), place)


def two_roles(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """One person who is an expert of the project twice at a time."""
    for role, other in combinations(facts.roles, 2):
        if role.person_id == other.person_id and role.meets(other):
            place = Place("people", record=other.role_id)
            yield Hit("warn", _("The same expert has two roles"), role.name, place, str(role.person_id))


def printed_twice(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Two records of the same name: most likely one person, who is printed twice."""
    shown: dict[str, Contact] = {}
    for contact in facts.contacts:
        name = fold(contact.name)
        if contact.role_id and name in shown:
            place = Place("people", record=contact.role_id)
            yield Hit("err", _("The same expert is printed twice"), contact.name, place, name)
        shown[name] = contact


def cover_untold(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A cover image that says nothing to those who do not see it."""
    for code in facts.begun():
        if facts.cover and code in facts.cover.untold:
            place = Place("basics", f"alt_{code}", code)
            title = _("The cover image has no alternative text")
            yield Hit("warn", title, LANGUAGE_NAMES[code](), place, facts.cover.digest)


def portraits_untold(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Portraits of which only the name is told."""
    for code in facts.begun():
        found = [contact for contact in facts.contacts if contact.photo and code in contact.photo.untold]
        if found:
            title = _("A photo has no alternative text: %(language)s") % {"language": LANGUAGE_NAMES[code]()}
            place = Place("people", "photo", code, found[0].role_id)
            yield Hit("info", title, names([contact.name for contact in found]), place, str(len(found)))


def coarse(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Pictures that are too coarse for the size in which they are printed."""
    cover = COVER_OF.get(scope.document, COVER)
    if facts.cover and (dots := _dots(facts.cover, cover)) < RESOLUTION:
        place = Place("basics", "cover_image_id")
        yield Hit("warn", _("The cover image is coarse in print"), in_dots(dots), place, facts.cover.digest)
    for contact in facts.contacts:
        if contact.photo and (dots := _dots(contact.photo, PORTRAIT)) < RESOLUTION:
            place = Place("people", "photo", "", contact.role_id)
            title = _("The photo is coarse in print")
            yield Hit("warn", title, f"{contact.name}: {in_dots(dots)}", place, contact.photo.digest)


def in_dots(dots: int) -> str:
    """How coarse, and what is wanted."""
    return _("%(dots)d dots an inch; %(wanted)d or more are wanted") % {"dots": dots, "wanted": RESOLUTION}


def _dots(picture: Picture, size: tuple[float, float]) -> int:
    return dots_an_inch((picture.width, picture.height), size)


def without_contact(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Participants of a list that name nobody to turn to."""
    if facts.silent:
        title = _("Participants without a contact person: %(count)d") % {"count": len(facts.silent)}
        yield Hit("info", title, names(facts.silent), Place("participants"), str(len(facts.silent)))


def contact_without_email(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Contact persons of participants whom the list tells nobody how to reach."""
    if facts.unreachable:
        place = Place("people", "email", "", facts.unreachable[0].role_id)
        evidence = " ".join(str(role.role_id) for role in facts.unreachable)
        found = names([role.name for role in facts.unreachable])
        yield Hit("warn", _("E-mail address is missing"), found, place, evidence)


def unnamed(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A list to be handed out that names nobody, or not all because some have not been asked."""
    unasked, place = facts.consents.count(None), Place("people", "show_in_lists")
    if scope.audience != "handout" or not facts.consents:
        return
    if not any(facts.consents):
        counts = {"unasked": unasked, "refused": facts.consents.count(False)}
        reason = _("No contact person has agreed to it. Not asked: %(unasked)d, said no: %(refused)d") % counts
        yield Hit("warn", _("Nobody is named in this list"), reason, place)
    elif unasked:
        counts = {"unasked": unasked, "count": len(facts.consents)}
        detail = _("%(unasked)d of %(count)d contact persons") % counts
        yield Hit("info", _("Not named, because not asked"), detail, place)
