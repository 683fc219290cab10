"""One page with every screen, the languages side by side, for reading them as people will."""

import html
from collections.abc import Iterator

from domain.people import LANGUAGES
from handlers.i18n import plain, translator
from handlers.screen import Button, Link, Screen, Share
from tests.screens.limits import (
    BUTTONS,
    CALLBACK,
    CAPTION,
    TEXT,
    faults,
    length,
    longest_callback,
)
from tests.screens.showing import FEATURES, Shown, show
from tests.screens.words import LONGEST, ORDINARY, Words

STYLE = """
body { font: 15px/1.35 system-ui, sans-serif; margin: 0; background: #d7e3d0; color: #111 }
nav { position: sticky; top: 0; background: #fff; padding: 8px 16px; box-shadow: 0 1px 4px #0003; z-index: 1 }
nav a { margin-right: 16px } h2 { margin: 24px 16px 4px } h3 { margin: 16px 16px 4px; font: 13px monospace }
.row { display: flex; gap: 16px; padding: 0 16px 12px } .column { width: 340px }
.bubble { background: #fff; border-radius: 12px; padding: 8px 10px; white-space: pre-wrap; overflow-wrap: anywhere }
.bubble blockquote { margin: 0; padding-left: 8px; border-left: 3px solid #4a90d9 } code { color: #b03060 }
.keys { display: flex; gap: 4px; margin-top: 4px }
.key { flex: 1 1 0; min-width: 0; background: #45684a; color: #fff; border-radius: 8px; padding: 7px 4px;
  text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.figures { font: 11px monospace; color: #456 } .fault { color: #c00; font-weight: bold }
"""


def page() -> str:
    """The whole page as HTML."""
    links = "".join(f'<a href="#{name}">{name}</a>' for name in FEATURES)
    parts = "".join(part for name in FEATURES for part in _feature(name))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen of Brunchbot</title>'
        f"<style>{STYLE}</style><nav>{links}</nav>{parts}</html>"
    )


def _feature(name: str) -> Iterator[str]:
    yield f'<h2 id="{name}">{name}</h2>'
    for words in (ORDINARY, LONGEST):
        languages = [show(FEATURES[name], translator(language), words) for language in LANGUAGES]
        seen: set[str] = set()
        for side_by_side in zip(*languages, strict=True):
            row = _row(side_by_side, words)
            if row not in seen:
                seen.add(row)
                yield row


def _row(side_by_side: tuple[Shown, ...], words: Words) -> str:
    title = f"<h3>{html.escape(' › '.join(side_by_side[0].views))} · {words.label}</h3>"
    columns = "".join(
        f'<div class="column">{_bubble(shown.screen)}</div>' for shown in side_by_side
    )
    return f'{title}<div class="row">{columns}</div>'


def _bubble(screen: Screen) -> str:
    """A message's HTML: Telegram's works in a browser but for spoilers; the style keeps line breaks."""
    file = f"📎 {html.escape(screen.attachment.name)}\n" if screen.attachment else ""
    keys = "".join(f'<div class="keys">{_keys(row)}</div>' for row in screen.rows)
    broken = "".join(f'<div class="fault">{html.escape(fault)}</div>' for fault in faults(screen))
    figures = f'<div class="figures">{" · ".join(_figures(screen))}</div>'
    return f'<div class="bubble">{file}{screen.text}</div>{keys}{figures}{broken}'


def _figures(screen: Screen) -> Iterator[str]:
    """How near the screen is to Telegram's limits."""
    yield f"{length(screen)} of {CAPTION if screen.attachment else TEXT} characters"
    if screen.rows:
        yield f"{sum(map(len, screen.rows))} of {BUTTONS} buttons"
    if packed := longest_callback(screen):
        yield f"{packed} of {CALLBACK} bytes"


def _keys(row: tuple[Button, ...]) -> str:
    return "".join(
        f'<div class="key">{html.escape(plain(button.label))}'
        f"{' ↗' if isinstance(button.action, Link | Share) else ''}</div>"
        for button in row
    )
