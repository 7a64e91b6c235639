from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.languages import language_of

NEWS = (
    (
        "Spanish",
        "El presidente del Gobierno anunció el martes que las elecciones se celebrarán en "
        "junio, según informó la agencia estatal. La oposición criticó la decisión y "
        "pidió un debate en el Congreso.",
    ),
    (
        "Portuguese",
        "O presidente do governo anunciou na terça-feira que as eleições serão realizadas "
        "em junho, segundo a agência estatal. A oposição criticou a decisão e pediu um "
        "debate no Congresso.",
    ),
    (
        "Italian",
        "Il presidente del consiglio ha annunciato martedì che le elezioni si terranno a "
        "giugno, secondo quanto riferito dall'agenzia di stato. L'opposizione ha "
        "criticato la decisione e ha chiesto un dibattito in parlamento.",
    ),
    (
        "Catalan",
        "El president del govern va anunciar dimarts que les eleccions se celebraran al "
        "juny, segons va informar l'agència estatal. L'oposició va criticar la decisió i "
        "va demanar un debat al Parlament amb els ministres.",
    ),
    (
        "Romanian",
        "Președintele guvernului a anunțat marți că alegerile vor avea loc în iunie, "
        "potrivit agenției de stat. Opoziția a criticat decizia și a cerut o dezbatere în "
        "parlament, iar miniștrii nu au răspuns.",
    ),
    (
        "German",
        "Der Regierungschef kündigte am Dienstag an, dass die Wahlen im Juni stattfinden "
        "werden, wie die staatliche Agentur berichtete. Die Opposition kritisierte die "
        "Entscheidung und forderte eine Debatte im Parlament.",
    ),
    (
        "Dutch",
        "De premier kondigde dinsdag aan dat de verkiezingen in juni worden gehouden, zo "
        "meldde het staatspersbureau. De oppositie had kritiek op het besluit en vroeg om "
        "een debat in het parlement.",
    ),
    (
        "Swedish",
        "Regeringschefen meddelade på tisdagen att valet hålls i juni, enligt den "
        "statliga nyhetsbyrån. Oppositionen kritiserade beslutet och begärde en debatt i "
        "parlamentet som inte har svarat.",
    ),
    (
        "Danish or Norwegian",
        "Regeringschefen meddelte tirsdag, at valget bliver holdt i juni, oplyser det "
        "statslige nyhedsbureau. Oppositionen kritiserede beslutningen og bad om en debat "
        "i parlamentet, som ikke har svaret.",
    ),
    (
        "Danish or Norwegian",
        "Statsministeren sa tirsdag at valget blir holdt i juni, ifølge det statlige "
        "nyhetsbyrået. Opposisjonen kritiserte beslutningen og ba om en debatt i "
        "Stortinget, som ikke har svart.",
    ),
    (
        "Finnish",
        "Pääministeri ilmoitti tiistaina, että vaalit pidetään kesäkuussa, kertoo valtion "
        "uutistoimisto. Oppositio arvosteli päätöstä ja vaati keskustelua eduskunnassa, "
        "joka ei ole vielä vastannut.",
    ),
    (
        "Hungarian",
        "A miniszterelnök kedden bejelentette, hogy a választásokat júniusban tartják, "
        "közölte az állami hírügynökség. Az ellenzék bírálta a döntést, és vitát kért a "
        "parlamentben, de nem kapott választ.",
    ),
    (
        "Polish",
        "Premier ogłosił we wtorek, że wybory odbędą się w czerwcu, jak podała państwowa "
        "agencja. Opozycja skrytykowała tę decyzję i zażądała debaty w parlamencie, ale "
        "nie otrzymała odpowiedzi.",
    ),
    (
        "Czech",
        "Premiér v úterý oznámil, že volby se budou konat v červnu, informovala o tom "
        "státní agentura. Opozice rozhodnutí kritizovala a požádala o debatu v "
        "parlamentu, ale ten zatím neodpověděl.",
    ),
    (
        "Slovak",
        "Premiér v utorok oznámil, že voľby sa budú konať v júni, informovala o tom "
        "štátna agentúra. Opozícia rozhodnutie kritizovala a požiadala o debatu v "
        "parlamente, ale ten zatiaľ neodpovedal.",
    ),
    (
        "Croatian, Bosnian or Serbian",
        "Premijer je u utorak najavio da će se izbori održati u lipnju, objavila je "
        "državna agencija. Oporba je kritizirala odluku i zatražila raspravu u "
        "parlamentu, koji nije odgovorio.",
    ),
    (
        "Slovene",
        "Premier je v torek napovedal, da bodo volitve junija, je sporočila državna "
        "agencija. Opozicija je odločitev kritizirala in zahtevala razpravo v parlamentu, "
        "ki še ni odgovoril.",
    ),
    (
        "Turkish",
        "Başbakan salı günü seçimlerin haziran ayında yapılacağını açıkladı, devlet "
        "ajansı bildirdi. Muhalefet bu kararı eleştirdi ve mecliste bir tartışma istedi "
        "ancak daha sonra çok sayıda üye için yeni bir tarih verildi.",
    ),
    (
        "Russian",
        "Премьер-министр объявил во вторник, что выборы пройдут в июне, сообщило "
        "государственное агентство. Оппозиция раскритиковала это решение и потребовала "
        "дебатов в парламенте, но он не ответил.",
    ),
    (
        "Ukrainian",
        "Прем'єр-міністр оголосив у вівторок, що вибори відбудуться в червні, повідомило "
        "державне агентство. Опозиція розкритикувала це рішення і зажадала дебатів у "
        "парламенті, але він не відповів.",
    ),
    (
        "Bulgarian",
        "Премиерът обяви във вторник, че изборите ще се проведат през юни, съобщи "
        "държавната агенция. Опозицията разкритикува решението и поиска дебат в "
        "парламента, но той не е отговорил.",
    ),
    (
        "Serbian or Macedonian",
        "Премијер је у уторак најавио да ће се избори одржати у јуну, објавила је државна "
        "агенција. Опозиција је критиковала одлуку и затражила расправу у парламенту, "
        "који није одговорио.",
    ),
    (
        "Persian",
        "نخست وزیر روز سه شنبه اعلام کرد که انتخابات در ماه ژوئن برگزار می شود. مخالفان "
        "از این تصمیم انتقاد کردند و خواستار بحث در مجلس شدند که هنوز پاسخ نداده است.",
    ),
    (
        "Arabic",
        "أعلن رئيس الوزراء يوم الثلاثاء أن الانتخابات ستجرى في يونيو، وفق ما ذكرت الوكالة "
        "الرسمية. وانتقدت المعارضة القرار الذي لم يرد عليه البرلمان حتى الآن.",
    ),
    (
        "Urdu",
        "وزیراعظم نے منگل کو اعلان کیا کہ انتخابات جون میں ہوں گے۔ اپوزیشن نے اس فیصلے پر "
        "تنقید کی اور پارلیمان سے بحث کا مطالبہ کیا ہے۔",
    ),
    (
        "Indonesian or Malay",
        "Perdana menteri mengumumkan pada hari Selasa bahwa pemilihan akan diadakan pada "
        "bulan Juni. Oposisi mengkritik keputusan itu dan meminta perdebatan di parlemen "
        "yang tidak menjawab.",
    ),
    (
        "Vietnamese",
        "Thủ tướng thông báo hôm thứ Ba rằng cuộc bầu cử sẽ được tổ chức vào tháng Sáu. "
        "Phe đối lập đã chỉ trích quyết định này và yêu cầu một cuộc tranh luận tại quốc "
        "hội.",
    ),
    ("Chinese", "总理周二宣布选举将于六月举行。反对派批评了这一决定，并要求在议会进行辩论。"),
    (
        "Japanese",
        "首相は火曜日、選挙を6月に行うと発表した。野党はこの決定を批判し、国会での討論を求めた。",
    ),
    ("Korean", "총리는 화요일 선거가 6월에 치러질 것이라고 발표했다."),
    ("Greek", "Ο πρωθυπουργός ανακοίνωσε την Τρίτη ότι οι εκλογές θα γίνουν τον Ιούνιο."),
    ("Hebrew", "ראש הממשלה הודיע ביום שלישי כי הבחירות יתקיימו ביוני."),
    (
        "Hindi",
        "प्रधानमंत्री ने मंगलवार को घोषणा की कि चुनाव जून में होंगे और विपक्ष ने इस फैसले की आलोचना की है।",
    ),
    (
        "English",
        "The prime minister announced on Tuesday that the election would be held in June.",
    ),
    (
        "French",
        "Le premier ministre a annoncé mardi que les élections auront lieu en juin, selon "
        "l'agence d'État. L'opposition a critiqué la décision.",
    ),
)


@pytest.mark.parametrize(("name", "text"), NEWS)
def test_a_language_is_told_by_its_script_and_common_words(name: str, text: str) -> None:
    assert language_of(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tarek Lines",
        "1. Real Madrid 2. Bayern Munich 3. Ajax Amsterdam 4. Benfica Lisbon",
        "22 / 61 / 90",
        "🚢🚢",
    ],
)
def test_no_language_is_named_where_none_is_clear(text: str) -> None:
    assert language_of(text) is None


def test_foreign_names_and_a_quotation_change_nothing() -> None:
    text = "The mayor of Île-de-la-Cité said on Monday: “Je ne suis pas là.” He left for Łódź."
    assert language_of(text) == "English"


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert language_of(text) is None or language_of(text)
