"""Claims that a finite reporting verb carries."""

from __future__ import annotations

from summarize.claims.sentence.agents import SIGNS, can_speak
from summarize.claims.sentence.circumstances import handed_on, shown_to, skip_addressee
from summarize.claims.sentence.clauses import has_finite
from summarize.claims.sentence.content import (
    content_end,
    content_start,
    handed_later,
    hands_over,
    phrase_end,
    relative_end,
    subordinate_end,
)
from summarize.claims.sentence.gerunds import read_gerund
from summarize.claims.sentence.groups import Group, between, group_at
from summarize.claims.sentence.inverted import read_inverted
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.licence import calls_false, is_clause, licensed, shows_thing
from summarize.claims.sentence.nesting import nest, retorts
from summarize.claims.sentence.postposed import (
    as_before,
    bare_prefix,
    content_before,
    interrupts,
    join_apposition,
    leading_outlets,
    opens_sentence,
    postpose,
    prefix_start,
    resume_quote,
    summed_up,
)
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.relatives import described_as, describes
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject, subject_before

_POINTING = wordset("it this that them these")
_EMPTY = wordset(
    "so nothing little much anything something goodbye hello yes-or-no it this that them these"
)
_LIGHT = wordset(
    "went go goes going continued continues continue continuing began begun started starting kept"
)
_DOCUMENTS = wordset("statement letter tweet post email memo message release text note")
_COURTS = wordset(
    "court inquest tribunal jury inquiry hearing trial jurors magistrates committee panel"
    " judge judges bench tribunals courts"
)
_ADDRESSING = wordset("tell ask promise warn remind advise invite describe")
_WORKS = wordset(
    "ad ads advert adverts advertisement advertisements commercial commercials poster posters"
    " leaflet leaflets brochure film movie song novel play series app label banner slogan sign"
    " siren sirens alarm alarms light lights poem painting photo photos exhibition museum"
)
_STATING = wordset(
    "say tell announce declare complain warn deny report insist claim ask explain point_out stress"
    " note add emphasize emphasise"
)
_SPEAKING_UP = wordset(
    "took takes tweeted tweets called calls phoned telephoned rang wrote writes emailed texted"
    " came comes interjected stepped stood rose turned appeared contacted messaged posted issued"
    " released interrupted paused stopped intervened radioed broke jumped"
)
_WILLING = wordset("quick careful keen pains first")
_SHOWING = wordset("underscore underline guarantee demonstrate establish")
_ENDING = wordset("conclude open")
_NOBODY = wordset("nobody none no neither nothing")


def read_verb(r: Reading, i: int) -> None:
    """Add to ``r`` the claim whose cue is the reporting verb at token ``i``, if there is one."""
    s = r.sentence
    g = group_at(s, i)
    if g is None or g.passive or "r" in g.verb.frames:
        return
    if g.gerund:
        read_gerund(r, g, i)
        return
    if g.infinitive:
        light = g.start - 1 - (s.low[g.start - 1] == "on")
        if light >= 0 and s.low[light] in _LIGHT:
            while light and s.tags[light - 1] in "BHa":
                light -= 1
            g.start = light
        elif not _in_order_to(s, g, i):
            return
    only = g.modal in {"would", "will"} and s.low[i - 1] == "only"
    if g.modal and not ((g.modal in {"can", "could", "must"} or only) and g.verb.base == "say"):
        return
    if g.negated and g.verb.base not in {"believe", "think", "expect"}:
        return
    if read_inverted(r, g, i):
        return
    edge = g.start
    while edge and (between(s, edge - 1) or s.tags[edge - 1] == "a"):
        edge -= 1
    if edge > 1 and s.low[edge - 1] == "last" and s.tags[edge - 2] in "NC":
        edge -= 1
    then = edge > 1 and s.tags[edge - 1] == "," and s.low[edge] == "then"
    shared = then or (g.infinitive and s.low[edge] == "to")
    subject = clause_subject(s, 0, edge - then) if shared else subject_before(s, edge)
    if edge and s.low[edge - 1] in {"and", "but"} and r.claims:
        previous = r.claims[-1]
        if previous.preposed and previous.kind == "verb" and previous.content:
            subject = previous.speaker
    if subject is None or s.tags[slice(*subject)][:2] in {"eP", "gD"}:
        return
    counted = s.tags[slice(*subject)] == "U" and s.tags[subject[0] - 1 : subject[0]] == "P"
    if counted or (g.verb.base == "continue" and not can_speak(s, *subject)):
        return  # "helped by 600 volunteers", "her fame continued afterward"
    if subject[0] and s.tags[subject[0] - 1 : subject[0] + 1] == "MN":
        return  # "it should help researchers confirm"
    if ("b" in g.verb.frames or g.modal) and s.low[subject[0]] in {"i", "you", "we"}:
        return
    if g.verb.base in _ADDRESSING and _head(s, *subject) in _WORKS:
        return
    if _head(s, *subject) in SIGNS:
        return
    if "d" in g.verb.frames and not _DOCUMENTS & set(s.low[subject[0] : subject[1]]):
        return
    if "j" in g.verb.frames and s.low[subject[1] - 1] not in _COURTS:
        return
    if subject[0] and s.low[subject[0] - 1] in {"if", "unless"}:
        return
    if s.low[subject[0]] in _NOBODY or (
        (g.verb.base in _SHOWING or "e" in g.verb.frames)
        and (s.tags[subject[0]] == "t" or not can_speak(s, *subject))
    ):
        return
    if (subject[0] == 0 and s.tags[0] == "W") or describes(s, subject[0], i):
        return  # "Who said what", "a bill that reaffirmed the motto", "they'll tell"
    raw = Raw(s, r.index, "verb", [(g.start, i + 1)], [], subject, g.verb)
    if g.verb.base == "tell" and i + 1 == len(s) and _head(s, *subject) in _COURTS:
        raw.speaker = None  # "Mayor took bribe, court told"
    shown = shown_to(s, subject[0], g.start)
    raw.outlets.extend(shown)
    if shown and "," not in s.tags[slice(*subject)] and shown[0][0] - 2 > subject[0]:
        raw.speaker = (subject[0], shown[0][0] - 2)
    if retorts(r, raw, i):
        return
    _place(r, raw, g, i, subject)


def _head(s: Shallow, a: int, b: int) -> str:
    """The head noun of a phrase: the word before its first preposition."""
    return s.low[next((k for k in range(a + 1, b) if s.tags[k] in "P,We("), b) - 1]


def _in_order_to(s: Shallow, g: Group, i: int) -> bool:
    """Whether somebody spoke up to say it: "Lee took to the radio to announce that C"."""
    clause = skip_addressee(s, i + 1) if "a" in g.verb.frames else i + 1
    if g.verb.base not in _STATING or clause >= len(s):
        return False
    if s.tags[clause] not in "tQR:" and not (g.verb.base == "say" and is_clause(s, clause)):
        return False
    if s.low[g.start - 1] in _WILLING:
        return True
    main = next((k for k in range(g.start - 1, -1, -1) if s.tags[k] in "KveBMHX"), -1)
    return main >= 0 and s.low[main] in _SPEAKING_UP


def _place(r: Reading, raw: Raw, g: Group, i: int, subject: Range) -> None:
    """Find the content of a finite cue with its subject before it, and keep the claim."""
    s = r.sentence
    n = len(s)
    verb = g.verb
    body = content_start(s, i, verb)
    if body is None:
        return
    j, circumstance = body
    addressed = skip_addressee(s, i + 1) if "a" in verb.frames else i + 1
    if addressed > i + 1:
        raw.addressee = (i + 1, addressed)
    raw.outlets.extend([*handed_on(s, i + 1, addressed), *circumstance.outlets])
    here = s.tags[j] if j < n else ""
    if here == "s" and "o" in verb.frames and described_as(s, subject[0], j):
        raw.content = [(j + 1, content_end(s, j + 1))]
        if (comma := s.tags.find(",", j + 2)) > 0:
            raw.content = [(j + 1, comma)]
        r.claims.append(raw)
        return
    follows = ",." if j < n and s.low[j] in _POINTING else ",.Pc"
    alone = j < n and s.low[j] in _EMPTY and (j + 1 >= n or s.tags[j + 1] in follows)
    alone = alone or s.low[j : j + 2] == ["it", "all"] or s.low[j : j + 2] == ["otherwise", "."]
    alone = alone and s.low[j : j + 2] != ["much", "of"]
    quote = summed_up(s, subject[0], verb) if alone else None
    if quote is not None:
        raw.content, raw.preposed = [quote], False
        r.claims.append(raw)
        return
    if alone and not (verb.frames & {"D", "o"} or verb.base in {"dismiss", "reject"}):
        return
    prefix = content_before(r, subject[0])
    if prefix is None:
        raw.outlets.extend(leading_outlets(s, subject[0]))
    if here == ":" and j + 1 >= n and verb.frames & {"q", "c", "t"}:
        raw.awaits = True
        raw.content = [prefix] if prefix is not None else []
        r.claims.append(raw)
        return
    main = here == "," and (has_finite(s, j + 1, n) or "Q" in s.tags[j:])
    if main and as_before(s, subject[0]) and prefix is None:
        raw.content = [(j + 1, content_end(s, j + 1))]
        r.claims.append(raw)
        return
    if prefix is not None:
        prefix = join_apposition(s, raw, prefix)
    quoted = prefix is not None and hands_over(s, prefix[1] - 1)
    if prefix is not None and quoted and here != ":" and "t" not in s.tags[j - 2 : j]:
        postpose(r, raw, prefix, circumstance.end)
        return
    if (here and here not in ",.;-)c") or (here == "c" and s.tags[j + 1 : j + 2] == "t"):
        if here == ":":
            j += 1
        if j >= n:
            return
        if prefix is None and s.low[j] == "adding" and (before := bare_prefix(s, subject)):
            postpose(r, raw, before, j)
            return
        if (
            here == "s"
            and s.tags[j - 1] != "t"
            and s.tags[j - 2 : j] != "t,"
            and s.low[j] in {"as", "while", "when", "after", "before", "because", "if"}
        ):
            if prefix is not None and s.low[j] != "if":
                postpose(r, raw, prefix, j)
                return
            later = handed_later(s, j) if prefix is None else 0
            if later:
                raw.content = [(later, n)]
                r.claims.append(raw)
                return
            reason = (
                s.low[j] == "because" and subject[0] < 2 and s.tags[j + 1 : j + 2] in tuple("DCNR")
            )
            if s.low[j] in {"as", "while", "after", "before", "because"} and not reason:
                return
        if not (licensed(s, i, j, verb) or shows_thing(s, subject, j, verb)):
            if prefix is not None and here in "PgNeU" and "q" in verb.frames:
                postpose(r, raw, prefix, j)
            return
        end = subordinate_end(s, subject[0], j)
        if s.tags[j - 1] != "t" and "n" in verb.frames and (here == "g" or not is_clause(s, j)):
            end = phrase_end(s, j, end)
        if subject[0] and s.tags[subject[0] - 1] == "W" and (comma := s.tags.find(",", j)) > 0:
            end = min(end, comma)
        if s.tags[subject[0]] == "W":
            end = relative_end(s, subject[0], j, end)
        raw.content = [(j, end)]
        if calls_false(s, j, end, verb):
            raw.modality = "denied"
        nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if not verb.frames & {"q", "c", "t"}:
        return
    if here in (",", "-") and s.tags[j + 1 : j + 2] == "Q" and prefix is None:
        raw.content = [(j + 1, content_end(s, j + 1))]
        nest(r, raw, subject[0])
        r.claims.append(raw)
        return
    if prefix is None and here == "," and interrupts(r, raw, subject[0], j):
        return
    told = any(c.preposed and c.content and c.content[-1][0] <= subject[0] for c in r.claims)
    ends = here in ("", ".")
    plain = s.tags[subject[0]] != "R" or ("," not in s.tags and s.tags[subject[0] - 1] in "NCUTe")
    if prefix is None and ends and plain and not told:
        prefix = bare_prefix(s, subject)
    if prefix is not None:
        postpose(r, raw, prefix, j)
    elif (
        r.after_quote
        and here in ("", ".", ",", "P", "T")
        and opens_sentence(s, subject[0])
        and "q" in verb.frames
    ):
        raw.behind = True
        raw.preposed = False
        if here == ",":
            resume_quote(s, raw, j)
        r.claims.append(raw)
    elif here in ("", ".") and subject[0] > 3 and s.tags[subject[0] - 1] == ",":
        begin = prefix_start(r, subject[0])
        if subject[0] - begin > 3 and s.tags[begin] not in "PTags":
            postpose(r, raw, (begin, subject[0]), j)
    elif (
        here == ","
        and g.verb.base not in _ENDING
        and s.tags[j + 1 : j + 2] in tuple("DCRNsKeUavP")
        and s.low[j + 1 : j + 3] != ["so", "that"]
        and has_finite(s, j + 1, n)
    ):
        raw.content = [(j + 1, n)]
        nest(r, raw, subject[0])
        r.claims.append(raw)
