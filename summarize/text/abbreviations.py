"""What a full stop after an abbreviation means, decided by Punkt with our own parameters.

Punkt (Kiss and Strunk, 2006) learns abbreviations, collocations and sentence
starters from a corpus.  We hand it lists instead, so that nothing is downloaded
and the result is the same everywhere; its decision for a full stop that follows
an abbreviation or an initial is kept, with what Punkt cannot know (titles, dates)
put in front.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

# Always followed by a name, a number or the rest of a term: never the end.
TITLES: frozenset[str] = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cmdr cpl sgt pvt adm brig cmdre gov sen rep reps sens
    hon rev fr msgr pres supt insp det amb atty messrs mme mlle st ste sr. sra hr no nos vs cf
    viz e.g i.e fig figs vol vols pp op cit art sec ch eq ed eds spc pfc ens cpt mgr dpty dep asst
    lieut comdr gens drs profs govs ald sheik v eng
    """.split()
)
# May stand before a name or number, and may also end a sentence.
ABBREVIATIONS: frozenset[str] = frozenset(
    """
    inc ltd corp co bros plc llc llp gmbh s.a n.v s.p.a a.g jr sr esq ph.d m.d b.a m.a d.d.s
    u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c l.a n.y n.j n.h n.m n.c s.c n.d s.d w.va p.r b.c a.d
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    a.m p.m est edt ave blvd rd hwy ft mt mts pt dist dept univ assn etc al approx est max min
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev okla ore pa penn tenn tex va vt wash wis wyo ont que sask alta
    bldg ext tel temp govt intl natl inst assoc mfg hrs mins secs yrs sq lb lbs oz kg km cm mm
    m.p m.p.h k.p.h r.i.p a.k.a c.e.o p.o o.k i.q w.h.o p.m.o
    """.split()
)
_MONTHS_DAYS = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
# Words that open sentences and are no names: after an abbreviation they settle it.
STARTERS: tuple[str, ...] = tuple(
    """
    the a an this that these those it its he she they we i you his her their our my there here
    in on at by for from with as after before during since while when where who what why how if
    although though because despite until under over among according to but and or nor so yet
    however meanwhile moreover furthermore also still then thus now later earlier today yesterday
    last next one two three some many most several both all no not each every another other
    officials police authorities witnesses residents militants troops soldiers reports activists
    """.split()
)
KNOWN: frozenset[str] = TITLES | ABBREVIATIONS


@cache
def _punkt() -> Callable[[str], bool]:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(KNOWN)
    parameters.sent_starters = set(STARTERS)
    for word in STARTERS:
        parameters.add_ortho_context(word, 1 << 5)  # seen in lower case
    judge: Callable[[str], bool] = PunktSentenceTokenizer(parameters).text_contains_sentbreak
    return judge


@lru_cache(maxsize=1 << 15)
def ends_sentence(word: str, following: str) -> bool:
    """Whether the full stop after the abbreviation ``word`` ends a sentence.

    Args:
        word: The word before the full stop, without it (``U.S``, ``Gen``).
        following: The next word as it stands in the text.
    """
    lower = word.lower()
    if lower in TITLES:
        return False
    if following[:1].isdigit():
        return lower not in _MONTHS_DAYS and lower not in {"a.d", "est", "approx", "ft", "mt"}
    return _punkt()(f"{word}. {following} .")
