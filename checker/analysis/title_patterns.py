"""Where titles stand, as patterns over the letters of a marked document."""

from __future__ import annotations

import re
from typing import Final

# Over the letters of TitleMarks.
_CORE = r"(?:(?:[mt]-?|h\.?|(?<=t)a(?=[mt])){0,9}(?:t|h\.?))"
_OWN = r"(?:(?:(?:Q_*'|J)(?=R))?(?:[QR]_*'?|J)(?:(?<=')w{1,2})?)"
_OF = r"[ofi]d?[^,.nvq()P]{1,9}?"
_OPEN = r"(?![PQR_'th-])"
BEFORE: Final = re.compile(
    rf"(?=[QRJmth])(?P<own>{_OWN}?)(?P<core>{_CORE})"
    # "head of the team at work, A", but without a comma only "Bishop of X A".
    rf"(?:(?P<of>{_OF}),(?=x?\.?P)|(?P<tight>[ofi]d?(?:[QR]_*'?|[CmtJN]){{1,4}})(?=P))?"
    r",?(?:x\.?)?(?P<who>P_*)(?P<more>aP_*)?"
)
BEHIND: Final = re.compile(
    rf"(?P<who>P_*),(?:0,)?(?:d|w(?!w))?(?P<own>{_OWN}?)w{{0,2}}?(?P<core>{_CORE}){_OPEN}"
)
COPULA: Final = re.compile(
    rf"(?P<who>P_*)(?P<link>[wF]{{1,3}}?)(?:d|w)?(?P<own>{_OWN}?)(?P<core>{_CORE}){_OPEN}"
)
# "A works for X as chief engineer", "A joined X in May as its editor"
EMPLOYED: Final = re.compile(
    rf"(?P<who>P_*)(?P<link>w{{1,3}}[ifw]?d?)(?P<own>R_*)w(?:d|w)?(?P<core>{_CORE}){_OPEN}"
)
ALONE: Final = re.compile(rf"(?=[mth])(?<![mth_-]){_CORE}{_OPEN}")
OWN_BEFORE: Final = re.compile(rf"(?<!_){_OWN}$")
