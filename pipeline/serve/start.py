"""Start the page under uvicorn."""

import socket
from collections.abc import Callable

from pipeline.errors import UsageError
from pipeline.serve.app import app
from pipeline.serve.performance import Performance
from pipeline.serve.settings import Settings
from pipeline.serve.show import plain
from pipeline.store import Store

MOST_AT_ONCE, KEEP_ALIVE, MOST_NAMED = 200, 30, 5


def start(settings: Settings, port: int, *, log: bool = False, ready: Callable[[str], None] = lambda url: None) -> None:
    """Serve until interrupted; ``ready`` is called with the address once it is there. Raises ``UsageError`` where there is no archive,
    and where the address is in use."""
    import uvicorn

    with Store(settings.database, read_only=True):
        pass
    level = "info" if log else "warning"
    config = uvicorn.Config(
        app(settings),
        host=settings.host,
        port=port,
        log_level=level,
        access_log=log,
        server_header=False,
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=2,
    )
    try:
        listening = _bound(settings.host, port)
    except OSError as error:
        raise UsageError(
            f"The page cannot be served at {settings.host}:{port} ({error.strerror})", "Give another port with --port."
        ) from error
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    ready(f"http://{host}:{listening.getsockname()[1]}/")
    uvicorn.Server(config).run(sockets=[listening])


def matched(settings: Settings) -> str:
    """How many measures of the performance file the register has, and which it has not."""
    values = Performance.load(settings.performance)
    with Store(settings.database, read_only=True) as store:
        known, unknown = values.matched(store.rows("indicators"))
    named = f"; not in it: {'; '.join(unknown[:MOST_NAMED])}{' …' if len(unknown) > MOST_NAMED else ''}" if unknown else ""
    return plain(f"{known} of {known + len(unknown)} measures of {settings.performance} are in the register{named}.")


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once only on sockets that name the protocol; else each waits 40 ms for the browser.
    one = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    one.bind((host, port))
    one.listen(128)
    return one
