"""What the page is started with."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """``database`` is the archive; ``performance`` a CSV of values of measures, or None; ``edit`` lets officers review records after they
    have given ``token``. ``today`` decides what is overdue. ``page_seconds`` and ``file_seconds`` bound the time that the archive may take
    to answer for a page and for a download."""

    database: Path
    performance: Path | None = None
    edit: bool = False
    host: str = "127.0.0.1"
    token: str = field(default_factory=lambda: secrets.token_urlsafe(18))
    today: Callable[[], date] = date.today
    page_seconds: float = 8.0
    file_seconds: float = 30.0

    @property
    def hosts(self) -> tuple[str, ...] | None:
        """The names by which a browser may ask for the page, so that no other site's name can be pointed at it; None: any name."""
        return LOOPBACK if self.host in LOOPBACK else None if self.host in ("0.0.0.0", "::") else (*LOOPBACK, self.host)  # noqa: S104
