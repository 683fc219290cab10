"""Telegram's HTML: what it accepts, how it parses it, and its errors."""

import contextlib

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import tidy
from sandbox.errors import ApiError
from sandbox.html import parse_html, utf16_length


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &lt;b&gt; &amp; &quot;c&quot; &#65;&#x1F389;", 'a <b> & "c" A🎉', []),
        ("&nbsp;&copy &;", "&nbsp;&copy &;", []),
        ("<b>x</b>", "x", [("bold", 0, 1)]),
        ("🎉<i>x</i>", "🎉x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<STRONG>x</strong >", "x", [("bold", 0, 1)]),
        ("<u>a</u><s>b</s><del>c</del>", "abc", [("underline", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<pre>x</pre><code>y</code>", "xy", [("pre", 0, 1), ("code", 1, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ('<a href="not a link">x</a>', "x", []),
        ("2 > 1", "2 > 1", []),
    ],
)  # fmt: skip
def test_text_and_entities_come_out_as_telegram_keeps_them(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    found_text, found = parse_html(source)
    assert found_text == text
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ('<a href="https://example.org">x</a>', {"type": "text_link", "url": "https://example.org/"}),
        ("<a href='example.org?a=1&amp;b=2'>x</a>", {"type": "text_link", "url": "http://example.org/?a=1&b=2"}),
        ('<pre><code class="language-sql">x</code></pre>', {"type": "pre", "language": "sql"}),
        ('<tg-emoji emoji-id="5368">x</tg-emoji>', {"type": "custom_emoji", "custom_emoji_id": "5368"}),
        ('<tg-time unix="1647531900" format="wDT">x</tg-time>', {"type": "date_time", "unix_time": 1647531900, "date_time_format": "wDT"}),
    ],
)  # fmt: skip
def test_attributes_are_kept(source: str, entity: dict[str, object]) -> None:
    assert parse_html(source) == ("x", [{"offset": 0, "length": 1, **entity}])


def test_a_link_to_a_person_becomes_a_mention() -> None:
    [entity] = parse_html('<a href="tg://user?id=7">x</a>')[1]
    assert (entity["type"], entity["user"]["id"]) == ("text_mention", 7)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("ż<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("5 <6> 7", 'Unsupported start tag "6" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)  # fmt: skip
def test_wrong_markup_is_refused_with_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@given(st.text(alphabet="<>/&;ab \"'=🎉ż"))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    with contextlib.suppress(ApiError):
        text, entities = parse_html(source)
        assert all(e["offset"] + e["length"] <= utf16_length(text) for e in entities)


@given(st.text(alphabet="ab <&🎉ż", min_size=1).filter(lambda text: text.strip() == text))
def test_python_telegram_bot_reads_the_same_entities_back(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    plain, entities = parse_html(f"<b>{escaped}</b> <i>{escaped}</i>")
    body = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
    message = telegram.Message.de_json(body | {"text": plain, "entities": entities}, None)
    assert list(message.parse_entities().values()) == [text, text]


def test_telegram_marks_commands_links_and_names_by_itself() -> None:
    text = "🎉 /start@brunch_bot see https://t.me/x, mail a@b.org or @anna_n #brunch, not 1/2"
    found = tidy(text, []).entities
    cut = {e["type"]: _slice(text, e["offset"], e["length"]) for e in found}
    assert cut == {
        "bot_command": "/start@brunch_bot",
        "url": "https://t.me/x",
        "email": "a@b.org",
        "mention": "@anna_n",
        "hashtag": "#brunch",
    }


def test_space_around_a_text_is_dropped_and_entities_move_along() -> None:
    text, entities = parse_html("\n <b> x </b> ")
    assert tidy(text, entities).text == "x"
    assert tidy(text, entities).entities == ({"type": "bold", "offset": 0, "length": 1},)


def _slice(text: str, offset: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")
