"""Files of every kind become documents; what is wrong with one never stops the others."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.model import Document, Dossier
from checker.text.dossier import read_dossier, read_files
from checker.text.reader import READERS

TODAY = date(2026, 1, 31)
GOOD = "Bridge closed after storm\n4 March 2014\nNine boats sank near the bridge.\n"


def read(folder: Path, **files: bytes | str) -> Dossier:
    """The dossier of a folder with these files and a sound one."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_dossier(folder, today=TODAY)


def one(dossier: Dossier, id_: str) -> Document:
    return next(d for d in dossier.documents if d.id == id_)


def codes(dossier: Dossier, path: str) -> list[str]:
    assert any(d.id == "good" for d in dossier.documents)
    return [p.code for p in dossier.problems if p.path == path]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("café 5 €".encode(), "utf-8"),
        ("\ufeffcafé 5 €".encode(), "utf-8 with mark"),
        ("café 5 € and more words".encode("utf-16"), "utf-16 with mark"),
        ("café 5 euro and more words".encode("utf-16-le"), "utf-16 without mark"),
        ("café 5 euro and more words".encode("utf-16-be"), "utf-16 without mark, turned"),
        ("café 5 € and more words".encode("utf-32"), "utf-32"),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_unicode_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    dossier = read(tmp_path, a__txt=data)
    document = one(dossier, "a")
    assert document.text.startswith("café 5"), encoding
    start = document.text.index("5")
    a, b = document.offsets.span_to_raw(start, start + 1)
    assert document.raw[a:b] == "5"
    assert "DOC907" not in codes(dossier, "a.txt")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Le café de la gare a coûté 5 millions, dit la mairie à Besançon.", "cp1252"),
        ("It’s £5 – “at last”", "cp1252"),
        ("Город закрыл мост на девять дней из-за шторма. " * 3, "cp1251"),
    ],
)
def test_older_encoding_is_guessed_and_said(tmp_path: Path, words: str, encoding: str) -> None:
    dossier = read(tmp_path, a__txt=words.encode(encoding))
    assert one(dossier, "a").text == words
    assert "DOC907" in codes(dossier, "a.txt")


def test_damaged_characters_survive(tmp_path: Path) -> None:
    data = "Der Bürgermeister zählte ".encode() + b"\xff" + " 12 Boote für Köln".encode()
    dossier = read(tmp_path, a__txt=data)
    assert one(dossier, "a").raw == "Der Bürgermeister zählte \ufffd 12 Boote für Köln"
    assert codes(dossier, "a.txt")[0] == "DOC907"


def test_lone_surrogates_are_read_as_damaged_characters(tmp_path: Path) -> None:
    data = "Boats \ud83d 12 sank".encode("utf-8", "surrogatepass")
    line = json.dumps({"id": "s", "text": "Boats \ud83d 12 sank"})
    dossier = read(tmp_path, a__txt=data, f__jsonl=line)
    for id_ in ("a", "s"):
        document = one(dossier, id_)
        assert document.raw == "Boats \ud83d 12 sank"
        assert document.text == "Boats \ufffd 12 sank"
    assert "DOC907" in codes(dossier, "a.txt")


def test_right_to_left_text_keeps_its_places(tmp_path: Path) -> None:
    dossier = read(tmp_path, a__txt="\u202bהגשר נסגר ב-12 ימים\u202c סוף")
    document = one(dossier, "a")
    start = document.text.index("12")
    assert document.raw[slice(*document.offsets.span_to_raw(start, start + 2))] == "12"
    assert "\u202b" not in document.text


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("junk.txt", bytes(range(256)) * 40, "DOC901"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(500), "DOC901"),
        ("broken.pdf", b"%PDF-1.4 no more", "DOC901"),
        ("broken.docx", b"PK\x03\x04 no more", "DOC901"),
        ("letter.doc", b"\xd0\xcf\x11\xe0", "DOC910"),
        ("empty.txt", b"", "DOC908"),
        ("empty.jsonl", b"", "DOC908"),
        ("blank.jsonl", b"\n  \r\n", "DOC908"),
        ("blank.txt", " \n\u200b\xa0\n".encode(), "DOC908"),
        ("feed.jsonl", b'{"id": 1}\n', "DOC901"),
        ("lines.jsonl", b"not json\n", "DOC901"),
        ("deep.jsonl", b"[" * 100_000 + b"\n", "DOC901"),
        ("undated.txt", b"Nine boats sank near the bridge.", "DOC902"),
        ("future.txt", b"Bridge closed again\n4 March 2031\nBoats sank.", "DOC903"),
        ("more.txt", GOOD.upper().encode(), "DOC909"),
    ],
)
def test_each_problem_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    dossier = read(tmp_path)
    assert code in codes(dossier, name)


def test_large_file_is_left_unopened(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(200_000_000)
    dossier = read(tmp_path)
    assert codes(dossier, "large.txt") == ["DOC905"]
    message = next(p.message for p in dossier.problems if p.code == "DOC905")
    assert "200 MB" in message
    assert "50 MB" in message


def test_listed_but_missing(tmp_path: Path) -> None:
    dossier = read(tmp_path, dossier__toml='[[documents]]\npath = "gone.txt"\n')
    assert codes(dossier, "gone.txt") == ["DOC904"]


def test_two_documents_with_one_id_are_both_kept(tmp_path: Path) -> None:
    dossier = read(tmp_path, good__md="# Other words\n\n4 March 2014\n\nTen boats sank.")
    assert [d.id for d in dossier.documents] == ["good", "good-2"]
    assert [p.code for p in dossier.problems] == ["DOC906"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes as Unix has them")
def test_links_in_a_circle_and_pipes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    (tmp_path / "folder").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dir.txt").mkdir()
    dossier = read(tmp_path)
    for name in ("circle.txt", "pipe.txt", "dir.txt"):
        assert codes(dossier, name) == ["DOC901"]


@pytest.mark.parametrize("name", ["-rf.txt", "two words.txt", "Türkiye – 東京.txt", "a'b\"c.txt"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Bridge shut again\n4 March 2014\nTen boats.", encoding="utf-8")
    assert one(read(tmp_path), name.removesuffix(".txt")).published == date(2014, 3, 4)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text("Boats sank near it.", encoding="utf-8")
    dossier = read(tmp_path)
    assert {d.id for d in dossier.documents} == {"caf?", "good"}


def test_markdown_marks_go_and_words_stay(tmp_path: Path) -> None:
    source = (
        "---\ntitle: The bridge\ndate: 2014-03-04\nsource: Gazette\n"
        "url: https://gazette.example/9\nlang: en-GB\n---\n# Bridge *closed*\n\n"
        "- [Nine boats](https://x.example/9) **sank**, snake_case stays <!-- 88 -->\n"
    )
    document = one(read(tmp_path, a__md=source), "a")
    assert document.text.split() == "Bridge closed Nine boats sank, snake_case stays".split()
    assert (document.title, document.published_from) == ("The bridge", "page")
    assert (document.source, document.url, document.language) == (
        "Gazette",
        "https://gazette.example/9",
        "en-GB",
    )
    start = document.text.index("sank")
    assert document.raw[slice(*document.offsets.span_to_raw(start, start + 4))] == "sank"


def test_json_lines_give_an_article_each(tmp_path: Path) -> None:
    rows = [
        {"id": "x", "text": "Nine boats sank.", "published": "2014-03-04", "publisher": "Gazette"},
        {"text": "Ten boats sank.", "url": "https://paper.example/2014/03/05/boats"},
    ]
    lines = "\r\n".join(map(json.dumps, rows)) + "\n\nnonsense\n[]\n"
    lines += json.dumps({"id": "y", "text": "Six boats sank.", "published": "2014-03-06T10:00"})
    dossier = read(tmp_path, feed__jsonl=lines)
    assert one(dossier, "y").published == date(2014, 3, 6)
    assert one(dossier, "x").published == date(2014, 3, 4)
    assert one(dossier, "x").source == "Gazette"
    assert one(dossier, "line-2").published_from == "url"
    assert one(dossier, "line-2").source == "paper.example"
    assert "line 4 is not JSON" in dossier.problems[0].message
    assert "line 5 has no article" in dossier.problems[1].message


def test_documents_of_one_id_are_told_apart(tmp_path: Path) -> None:
    rows = [{"id": "x", "text": f"{n} boats sank."} for n in ("Nine", "Ten", "Twelve")]
    dossier = read(tmp_path, feed__jsonl="\n".join(map(json.dumps, rows)))
    assert [d.id for d in dossier.documents] == ["good", "x", "x-2", "x-3"]
    assert [d.source for d in dossier.documents] == ["good", "x", "x-2", "x-3"]
    assert codes(dossier, "feed.jsonl").count("DOC906") == 2


def test_word_file(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    document = docx.Document()
    document.add_paragraph("Bridge closed after storm")
    document.add_paragraph("4 March 2014")
    document.add_table(1, 1).cell(0, 0).text = "Nine boats sank."
    document.save(str(tmp_path / "a.docx"))
    found = one(read(tmp_path), "a")
    assert found.text == "Bridge closed after storm\n4 March 2014\nNine boats sank."
    assert found.published == date(2014, 3, 4)


def test_a_word_file_that_unpacks_without_end_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    document = docx.Document()
    document.add_paragraph("It was said that the boats sank in the bay. " * 400)
    document.save(str(tmp_path / "a.docx"))
    assert one(read(tmp_path), "a").text.startswith("It was said")
    monkeypatch.setattr("checker.text.office._UNPACKED", 10_000)
    assert codes(read(tmp_path), "a.docx") == ["DOC905"]


def test_pdf_without_its_extra_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    dossier = read(tmp_path, a__pdf=b"%PDF-1.4")
    assert codes(dossier, "a.pdf") == ["DOC910"]
    assert "cross-source-fact-checker[pdf]" in dossier.problems[0].message


def test_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the extra pdf is not installed")
    (tmp_path / "a.pdf").write_bytes(pdf("Nine boats sank on 4 March 2014."))
    assert one(read(tmp_path), "a").text.strip() == "Nine boats sank on 4 March 2014."


def pdf(words: str) -> bytes:
    """A PDF of one page with these words."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + (
        b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(body))
    )


def test_agency_and_headline(tmp_path: Path) -> None:
    text = "4 March 2014\nBridge closed after storm\nPORT ARDEN, March 4 (Reuters) - Boats sank."
    document = one(read(tmp_path, a__txt=text), "a")
    assert (document.title, document.origin) == ("Bridge closed after storm", "Reuters")
    mentioned = "Bridge closed after storm\nThe mayor told Reuters (and AP) that boats sank."
    assert one(read(tmp_path, b__txt=mentioned), "b").origin == ""


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("title = ", "line 1"),
        ('titel = "x"', "did you mean “title”?"),
        ('[[documents]]\npath = "good.txt"\npublishd = 2014-03-04', "did you mean “published”?"),
        ('[[documents]]\npublisher = "x"', "document 1 has no path"),
        ('[[documents]]\npath = "good.txt"\npublisher = 3', "publisher must be text"),
        ('[[documents]]\npath = "good.txt"\n[[documents]]\npath = "./good.txt"', "listed twice"),
        ("documents = 3", "[[documents]]"),
        ('aliases = "x"', "aliases"),
    ],
)
def test_broken_dossier_toml_says_where_and_what(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, dossier__toml=toml)
    assert said in str(caught.value)
    assert "dossier.toml" in str(caught.value)


def test_dossier_toml_comes_before_what_the_text_says(tmp_path: Path) -> None:
    toml = (
        'title = "The bridge"\nlanguage = "en-GB"\n[aliases]\n"Kiev" = "Kyiv"\n[[documents]]\n'
        'path = "good.txt"\nid = "g"\npublisher = "Gazette"\npublished = 2014-03-09\n'
        'url = "https://gazette.example/bridge"\norigin = "Reuters"\ntitle = "Shut"\n'
    )
    (tmp_path / "dossier.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    dossier = read_dossier(tmp_path, today=TODAY)
    document = dossier.documents[0]
    assert (dossier.title, dossier.aliases) == ("The bridge", {"Kiev": "Kyiv"})
    assert (document.id, document.source, document.language) == ("g", "Gazette", "en-GB")
    assert (document.published, document.published_from) == (date(2014, 3, 9), "dossier")
    assert (document.url, document.origin, document.title) == (
        "https://gazette.example/bridge",
        "Reuters",
        "Shut",
    )


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no articles"):
        read_dossier(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        read_dossier(tmp_path / "gone")
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    with pytest.raises(InputError, match="is not text"):
        read_dossier(tmp_path)
    with pytest.raises(InputError, match="no such file"):
        read_files([tmp_path / "gone.txt"])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.sampled_from([s for s in READERS if s not in (".html", ".htm")]))
def test_reading_never_raises_on_any_bytes(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    try:
        dossier = read_files([path], today=TODAY)
    except InputError:
        return
    assert dossier.documents


@pytest.mark.parametrize("given", ['"soon"', "03-02-2009", "23 July 2025", "2025-13-40"])
def test_a_day_that_cannot_be_read_costs_no_document(tmp_path: Path, given: str) -> None:
    (tmp_path / "good.txt").write_text("July 23, 2025\n\nThe bridge was closed.\n")
    toml = f'[[documents]]\npath = "good.txt"\npublished = {given}  # as printed\n'
    (tmp_path / "dossier.toml").write_text(toml)
    dossier = read_dossier(tmp_path)
    assert [d.published_from for d in dossier.documents] == ["text"]
    (problem,) = [p for p in dossier.problems if p.code == "DOC902"]
    assert "write it as 2025-07-23" in problem.message


GERMAN = "Die Brücke über den Fluss wurde am Montag nach dem Sturm gesperrt, sagte der Rat. " * 9
ENGLISH = "The bridge over the river was closed on Monday after the storm, the council said. " * 9


@pytest.mark.parametrize(
    ("text", "claimed", "said", "read_in"),
    [
        (GERMAN, "", "", None),
        (GERMAN, "de", "", None),
        (GERMAN, "en", "", None),
        (GERMAN, "de", "en", "en"),
        (ENGLISH, "", "", "en"),
        (ENGLISH, "en-GB", "", "en-GB"),
        (ENGLISH, "tr", "", "en"),
        (ENGLISH, "English", "", "en"),
        (ENGLISH, "../../etc", "", "en"),
        (ENGLISH, "", "de", None),
        ("Ten boats: 12, 13.", "", "", "en"),
    ],
)
def test_texts_in_other_languages_are_left_out_and_named(
    tmp_path: Path, text: str, claimed: str, said: str, read_in: str | None
) -> None:
    toml = f'[[documents]]\npath = "a.md"\nlanguage = "{said}"\n' if said else ""
    dossier = read(tmp_path, a__md=f"---\nlanguage: {claimed}\n---\n{text}", dossier__toml=toml)
    found = [d.language for d in dossier.documents if d.id == "a"]
    assert found == ([read_in] if read_in else [])
    assert ("DOC911" in codes(dossier, "a.md")) is (read_in is None)


def test_a_folder_of_folders_is_told_which_one_to_name(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "a.txt").write_text("A ferry sank.")
    (tmp_path / "march").mkdir()
    (tmp_path / "march" / "a.txt").write_text("A ferry sank.")
    with pytest.raises(InputError, match="its folder “march” has 1"):
        read_dossier(tmp_path)
