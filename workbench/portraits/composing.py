"""Puts a portrait together: who, the groups A to I, cases, versions; or the copy for the person."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.page_profile import profile_parts
from workbench.casefile.profile_words import value_text
from workbench.casefile.words import Words
from workbench.moment import BRANCH_ZONE
from workbench.persons.profile_model import ProfileGroup
from workbench.portraits.model import PortraitContent
from workbench.profiles.model import Change, Version
from workbench.typesetting.flowables import Column, Field, heading, key_values, long_table, text
from workbench.typesetting.model import DocumentSpec, Section
from workbench.typesetting.style import BODY, NARRATIVE, NOTE, SUBTITLE, TITLE, TONE_COLOURS, TextStyle, Tone
from workbench.wording.profile_changes import ProfileChanges
from workbench.wording.profile_values import ProfileValues

_MARK = TextStyle(size=12.0, leading=20.0, bold=True, align="center", colour=TONE_COLOURS[Tone.DANGER])
_RENAMED = ("D", "I")
_TITLE = TITLE.but(size=20.0, leading=30.0)


def compose(content: PortraitContent, number: str) -> tuple[DocumentSpec, list[Section]]:
    """The document and its sections; the same content and number give the same pages."""
    page = _Page(content, Words(content.options.language, content.book))
    if content.options.for_person:
        sections = [
            Section(page.say("copy.title"), [*page.copy_head(number), *page.own_facts()], heading=False)
        ]
        if content.cases:
            sections.append(Section(page.say("copy.narratives"), list(page.narratives())))
    else:
        head = [*page.head(number), *profile_parts(content.profile, page.words, head=False)]
        sections = [Section(page.say("title"), head, heading=False)]
        if content.cases:
            sections.append(Section(page.say("cases"), list(page.cases())))
        if content.versions or content.requests:
            sections.append(Section(page.say("history"), [*page.versions(), *page.requests()]))
    return page.spec(number), sections


class _Page:
    """Says and lays out one portrait."""

    def __init__(self, content: PortraitContent, words: Words) -> None:
        self.content = content
        self.words = words
        self._changes = ProfileChanges(ProfileValues(words.wording))

    def say(self, label: str, /, **detail: object) -> str:
        """A label of the portrait."""
        values = {key: str(value) for key, value in detail.items()}
        return self.words.wording.messages.text(f"portrait.{label}", values)

    def spec(self, number: str) -> DocumentSpec:
        """What stands around the content; everybody who reads a page sees who exported it."""
        content, words = self.content, self.words
        own = content.options.for_person
        title = self.say("copy.title" if own else "title")
        marks = [words.say("mark.unmasked" if content.options.unmasked else "mark.masked")]
        if content.demo:
            marks.insert(0, words.say("mark.demo"))
        marks.insert(0, self.say("copy.mark") if own else words.say("mark.internal"))
        return DocumentSpec(
            title=title,
            author=content.institution or words.say("document.author"),
            subject=title,
            made_at=content.made_at.astimezone(BRANCH_ZONE),
            reference=self.say(
                "reference", number=number, name=content.made_by, moment=words.moment(content.made_at)
            ),
            running_title=title,
            mark=" · ".join(marks),
            watermark=self.say("copy.watermark") if own else content.made_by,
            folio=words.say("document.folio"),
            language="zh-CN" if words.language == "zh" else "en",
        )

    def head(self, number: str) -> Iterator[Flowable]:
        """The title, the warning, and whom it is about."""
        content, words = self.content, self.words
        if content.institution:
            yield text(content.institution, SUBTITLE)
        yield text(self.say("title"), _TITLE)
        yield text(words.say("mark.internal"), _MARK)
        if content.demo:
            yield text(words.say("cover.demo"), _MARK)
        yield key_values(self._items(number))
        yield text(self.say("use"), NOTE)

    def copy_head(self, number: str) -> Iterator[Flowable]:
        """The title of a copy, and what is in it."""
        content = self.content
        if content.institution:
            yield text(content.institution, SUBTITLE)
        yield text(self.say("copy.title"), _TITLE)
        if content.demo:
            yield text(self.words.say("cover.demo"), _MARK)
        yield key_values(self._items(number))
        yield text(self.say("copy.use"), BODY)

    def own_facts(self) -> Iterator[Flowable]:
        """What is kept on the person, a table a group."""
        for group in self.content.profile.groups:
            if group.values:
                yield heading(self._own_title(group), in_contents=False)
                yield self._own_table(group)

    def narratives(self) -> Iterator[Flowable]:
        """What the person wrote, case by case."""
        for case in self.content.cases:
            where = self.words.name("channels", case.channel)
            line = self.say(
                "copy.case", case_no=case.case_no, day=self.words.day(case.received_on), channel=where
            )
            yield heading(line, in_contents=False)
            yield from (text(part, NARRATIVE) for part in case.narrative.split("\n") if part.strip())

    def cases(self) -> Iterator[Flowable]:
        """The person's cases."""
        words = self.words
        columns = [
            Column(self.say("case_no"), fits="2026-0917-0042"),
            Column(self.say("received"), fits="2026-09-28"),
            Column(self.say("channel"), 2),
            Column(self.say("category"), 2),
            Column(self.say("state"), 1.4),
            Column(self.say("closed"), fits="2026-09-28"),
        ]
        rows = [
            (
                case.case_no, words.day(case.received_on), words.name("channels", case.channel),
                words.path(case.category) or "—", words.name("states", case.state), words.day(case.closed_on),
            )
            for case in self.content.cases
        ]  # fmt: skip
        yield long_table(columns, rows)

    def versions(self) -> Iterator[Flowable]:
        """The latest versions with what changed and why."""
        for version in self.content.versions:
            yield heading(self._version_title(version), in_contents=False)
            if version.changes:
                yield self._change_table(version.changes)
            else:
                yield text(self.say("first_version"), NOTE)

    def requests(self) -> Iterator[Flowable]:
        """What the person asked about their data."""
        if not self.content.requests:
            return
        yield heading(self.say("requests"), in_contents=False)
        columns = [
            Column(self.say("received"), fits="2026-09-28"),
            Column(self.say("request"), 2),
            Column(self.say("asked"), 3),
            Column(self.say("decision"), 3),
        ]
        words = self.words
        rows = [
            (
                words.day(one.received_on), words.name("data_requests", one.kind.value), one.asked,
                words.joined([self.say(f"decision.{one.decision or 'open'}"), one.answer or ""]),
            )
            for one in self.content.requests
        ]  # fmt: skip
        yield long_table(columns, rows)

    def _items(self, number: str) -> list[Field]:
        content, words = self.content, self.words
        made = self.say("made_by", moment=words.moment(content.made_at), name=content.made_by)
        latest = content.versions[0].number if content.versions else None
        items = [
            Field(self.say("name"), words.known(content.name)),
            Field(self.say("complaints"), str(content.profile.complaint_count)),
            Field(self.say("number"), number),
            Field(self.say("on"), words.long_day(content.profile.on)),
        ]
        if latest is not None:
            items.append(Field(self.say("version"), str(latest)))
        if content.options.reason:
            items.append(Field(self.say("reason"), content.options.reason, wide=True))
        return [*items, Field(self.say("made"), made, wide=True)]

    def _own_title(self, group: ProfileGroup) -> str:
        """The name of a group; groups named after what only we use are named after what the copy holds."""
        if group.id in _RENAMED:
            return self.say(f"copy.group_{group.id.lower()}")
        return self.words.book.text(self.words.book.profile[group.id], self.words.language)

    def _own_table(self, group: ProfileGroup) -> Flowable:
        words = self.words
        columns = [
            Column(words.say("profile.facet"), 1.6),
            Column(words.say("profile.value"), 4),
            Column(words.say("profile.date"), fits="2026-09-28"),
        ]
        rows, shown = [], ""
        for value in group.values:
            facet = words.book.profile[value.facet_id]
            name = words.book.text(facet, words.language) if facet.id != shown else ""
            rows.append((name, value_text(value, facet, words), words.day(value.source.at)))
            shown = facet.id
        return long_table(columns, rows)

    def _version_title(self, version: Version) -> str:
        why = self._changes.reason(version)
        at = self.words.moment(version.made_at)
        return self.say("version_title", number=version.number, moment=at, name=version.made_by, reason=why)

    def _change_table(self, changes: tuple[Change, ...]) -> Flowable:
        columns = [
            Column(self.words.say("profile.facet"), 1.6),
            Column(self.say("before"), 2.4),
            Column(self.say("after"), 2.4),
            Column(self.say("cause"), 2),
        ]
        said = self._changes
        rows = [(said.name(one), said.before(one), said.after(one), said.cause(one)) for one in changes]
        return long_table(columns, rows)
