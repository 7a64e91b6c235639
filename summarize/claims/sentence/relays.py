"""Who passes on what another said: "citing X", "quoted X as saying"."""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak, is_source, noun_phrase
from summarize.claims.sentence.circumstances import skip_addressee, skip_circumstances
from summarize.claims.sentence.content import content_end, phrase_end
from summarize.claims.sentence.groups import group_at
from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.sentence.nesting import cut_before, nest
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.postposed import prefix_start
from summarize.claims.sentence.proper import PEOPLE
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject, subject_before


def cited_at(s: Shallow, i: int) -> Range | None:
    """The noun phrase after "citing" or "quoting" at ``i``."""
    if s.low[i : i + 1] not in (["citing"], ["quoting"], ["cited"], ["quoted"]):
        return None
    end = noun_phrase(s, i + 1)
    told = s.low[end : end + 2] == [",", "that"] and end > i + 1
    return (i + 1, end) if told or is_source(s, i + 1, end) else None


def read_heard(r: Reading, i: int) -> bool:
    """``Senators heard from the director, Ann Lee, that C``: the one heard speaks."""
    s = r.sentence
    if s.low[i + 1 : i + 2] != ["from"]:
        return False
    end = noun_phrase(s, i + 2)
    that = skip_circumstances(s, end + (s.tags[end : end + 1] == ",")).end
    group = group_at(s, i)
    if group is None or group.negated or group.modal or not can_speak(s, i + 2, end):
        return False
    if s.tags[that : that + 1] != "t" or that + 1 >= len(s):
        return False
    raw = Raw(s, r.index, "verb", [(group.start, i + 2)], [], (i + 2, end), group.verb)
    raw.content = [(that + 1, content_end(s, that + 1))]
    r.claims.append(raw)
    return True


def read_citing(r: Reading, i: int) -> None:
    """``AFP reported, citing X``: the one cited speaks, the one who reports passes on."""
    s = r.sentence
    cited = cited_at(s, i)
    if cited is None:
        return
    claim = next(
        (c for c in r.claims if c.speaker and c.speaker[0] < i < c.cue[0][0] and c.preposed), None
    ) or next(
        (c for c in reversed(r.claims) if c.speaker and c.cue[0][0] < i and c.kind != "noun"), None
    )
    if (
        claim is None
        or claim.speaker is None
        or (claim.kind == "according_to" and claim.cue[0][0] < i < claim.content[0][0])
    ):
        return
    if any(cited == outlet for outlet in [claim.speaker, *claim.outlets]):
        return
    claim.outlets.insert(0, claim.speaker)
    claim.speaker = cited
    if claim.content and claim.content[-1][0] < i < claim.content[-1][1]:
        cut_before(claim, i)


def read_cited(r: Reading, i: int) -> None:
    """``The ministry cited high winds`` and ``..., citing high winds``: the reason is a claim."""
    s = r.sentence
    if s.low[i] not in {"cited", "cites", "citing"} or s.tags[i + 1 : i + 2] not in tuple("DCNUg"):
        return
    end = noun_phrase(s, i + 1)
    source = cited_at(s, i) is not None or is_source(s, i + 1, end)
    if end <= i + 1 or (source and (r.claims or "C" in s.tags[i + 1 : end])):
        return
    if source and s.low[end - 1] in PEOPLE:
        return
    if not {"driver", "drivers", "for"}.isdisjoint(s.low[i + 1 : end + 1]):
        return
    verb = reporting_verbs()[s.low[i]].verb
    raw = Raw(s, r.index, "verb", [(i, i + 1)], [], None, verb)
    if s.low[i] == "citing":
        raw.speaker = next((c.speaker for c in reversed(r.claims) if c.speaker), None)
        if not i or s.tags[i - 1] != ",":
            return
        raw.speaker = raw.speaker or clause_subject(s, 0, i)
    else:
        group = group_at(s, i)
        if group is None or group.passive or group.negated:
            return
        raw.cue = [(group.start, i + 1)]
        raw.speaker = subject_before(s, group.start)
    if raw.speaker is None or not can_speak(s, *raw.speaker):
        return
    raw.content = [(i + 1, phrase_end(s, i + 1, content_end(s, i + 1)))]
    nest(r, raw, raw.speaker[0])
    r.claims.append(raw)


def read_opening_citing(r: Reading) -> None:
    """``Citing a source, AFP reported that``: the same at the head of the sentence."""
    s = r.sentence
    if not r.claims or s.low[0] not in {"citing", "quoting"}:
        return
    cited = cited_at(s, 0)
    claim = r.claims[0]
    if cited is not None and claim.speaker is not None and claim.speaker != cited:
        claim.outlets.insert(0, claim.speaker)
        claim.speaker = cited


def read_quoted_as(r: Reading, i: int) -> None:
    """``State TV quoted X as saying C`` and ``X was quoted by Y as saying C``."""
    s = r.sentence
    saying = next(
        (
            j
            for j in range(i + 1, min(len(s) - 1, i + 30))
            if s.low[j] == "as" and s.tags[j + 1] == "K" and s.low[j + 1].endswith("ing")
        ),
        None,
    )
    if saying is None:
        return
    start = saying + 2
    if s.low[saying + 1] == "telling":
        start = skip_addressee(s, start)
    passive = any(s.tags[j] == "B" for j in range(max(0, i - 3), i))
    raw = Raw(
        s,
        r.index,
        "verb",
        [(i, i + 1), (saying, saying + 2)],
        [],
        None,
        reporting_verbs()[s.low[saying + 1]].verb,
    )
    begin = i
    while begin and s.tags[begin - 1] in "BHa":
        begin -= 1
    subject = subject_before(s, begin, 0)
    if subject is None:
        return
    if passive:
        raw.speaker = subject
        by = next((j for j in range(i + 1, saying) if s.low[j] == "by"), None)
        if by is not None:
            raw.outlets.append((by + 1, np_end(s, by + 1)))
    else:
        end = noun_phrase(s, i + 1)
        if end <= i + 1:
            return
        raw.speaker = (i + 1, min(end, saying))
        raw.outlets.append(subject)
    circumstance = skip_circumstances(s, start)
    by = circumstance.end
    if s.low[by : by + 1] == ["by"] and passive:
        end = np_end(s, by + 1)
        raw.outlets.append((by + 1, end))
        by = end
    if by < len(s) and s.tags[by] in "t:,":
        by += 1
    if by < len(s) and s.tags[by] != ".":
        raw.content = [(by, content_end(s, by))]
    else:
        raw.content = [(prefix_start(r, subject[0]), subject[0])]
        raw.preposed = False
    if raw.content[0][0] < raw.content[0][1]:
        r.claims.append(raw)
