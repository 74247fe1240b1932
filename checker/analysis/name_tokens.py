"""The tokens of a document as one letter each: what the reading of names sees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.analysis.name_codes import word_codes
from checker.analysis.name_headlines import Headlines
from checker.text.tokens import Tokens

# "A" is an initial before a dot and a name.
_INITIAL = re.compile(r"F(?=\.[CI])")


class NameTokens:
    """Tokens, their letters, and where sentences begin.

    Attributes:
        tokens: The tokens of the text.
        language: Of the text.
        lists: Tables of the language.
        lower: The words in lower case.
        codes: One letter a token (see ``name_codes``), headlines toned down.
        spans: Token ranges of the sentences.
        titled: For each sentence, whether its capitals tell nothing.
        in_title: The tokens of such sentences.
        first_of: Tokens that begin a sentence.
    """

    def __init__(
        self, tokens: Tokens, sentences: Sequence[tuple[int, int]], language: str = "en"
    ) -> None:
        table = word_codes(language)
        self.tokens = tokens
        self.language = language
        self.lists = table.lists
        self.lower = tokens.lower
        codes = self._with_possessives(table.column.read(tokens.book, tokens.numbers))
        codes = _INITIAL.sub(lambda m: "I" if tokens.words[m.start()] == "A" else "F", codes)
        ranges = (tokens.between(a, b) for a, b in sentences)
        self.spans = [(r.start, r.stop) for r in ranges if len(r)]
        headlines = Headlines(tokens.words, self.lower, codes, self.spans, table)
        self.titled = headlines.titled
        self.codes = headlines.toned_down()
        self.first_of = frozenset(self._first_word(a, b) for a, b in self.spans)
        self.in_title = frozenset(
            i for (a, b), t in zip(self.spans, self.titled, strict=True) if t for i in range(a, b)
        )

    def _with_possessives(self, codes: str) -> str:
        """The bare mark of "the workers' union" counts as a possessive."""
        tokens, marks = self.tokens, []
        for m in re.finditer("q(?=[^q])", codes):
            i = m.start()
            bare = tokens.words[i] in "'’" and i > 0 and tokens.touches(i)
            if bare and not tokens.touches(i + 1) and self.lower[i - 1].endswith("s"):
                marks.append(i)
        if not marks:
            return codes
        letters = list(codes)
        for i in marks:
            letters[i] = "'"
        return "".join(letters)

    def _first_word(self, a: int, b: int) -> int:
        while a < b - 1 and not self.tokens.words[a][0].isalnum():
            a += 1
        return a

    def opens(self, i: int) -> bool:
        """Whether the capital of token ``i`` may come from its place alone."""
        return i in self.first_of or i == 0 or self.codes[i - 1] in "q(n"

    def words(self, first: int, last: int) -> list[str]:
        """The words of a token range."""
        return self.tokens.words[first:last]
