"""Regular expressions that need not be compiled again in every run. Python keeps its modules compiled in ``__pycache__``, but compiles the
expressions in them each time: some 2,600 here, which takes twice as long as to import spaCy.

What the compiler hands to the engine is kept beside the compiled modules, for this very Python, and handed to the engine again. It is
found by expression and flags, so that a changed expression is compiled anew, and the engine checks it as it always does.
"""

import importlib.util
import marshal
import os
import sys
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_Key = tuple[str | bytes, int]
_Handed = tuple[Any, ...]


def kept_in() -> Path:
    """Where they are kept."""
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".expressions")


@contextmanager
def kept(file: Path) -> Iterator[None]:
    """Take from ``file`` what is compiled within the block; where not all of it was there, the file holds it afterwards, and nothing else.

    The compiler and the engine are no public modules. Where they are not as they are known here, all is compiled as ever.
    """
    try:
        compiler: Any = importlib.import_module("re._compiler")
        engine: Any = importlib.import_module("_sre")
        compile_anew, make = compiler.compile, engine.compile
    except (ImportError, AttributeError):
        yield
        return
    known = _Kept.read(file)
    before, used = len(known.handed), set[_Key]()
    handed: list[_Handed] = []

    def make_and_note(*arguments: Any) -> Any:
        handed.append(arguments)
        return make(*arguments)

    def compile_once(pattern: Any, flags: int = 0) -> Any:
        key = (pattern, int(flags))
        used.add(key)
        if key in known.handed:
            return make(*known.get(key))
        compiled = compile_anew(pattern, flags)
        known.add(key, handed.pop())
        return compiled

    compiler.compile, engine.compile = compile_once, make_and_note
    try:
        yield
    finally:
        compiler.compile, engine.compile = compile_anew, make
    if len(known.handed) > before:
        known.only(used).write(file)


class _Kept:
    """What the engine was handed for each expression, and the code in it, of all expressions in a row: so it takes a fifth of the memory,
    which is free again in one piece."""

    def __init__(self, handed: dict[_Key, _Handed] | None = None, codes: bytes = b"") -> None:
        self.handed, self._codes = handed or {}, array("I", codes)  # the engine counts with 32 bits

    def add(self, key: _Key, handed: _Handed) -> None:
        pattern, flags, code, *rest = handed
        start = len(self._codes)
        self._codes.extend(code)
        self.handed[key] = (pattern, int(flags), start, len(self._codes), *rest)

    def get(self, key: _Key) -> _Handed:
        pattern, flags, start, end, *rest = self.handed[key]
        return pattern, flags, self._codes[start:end].tolist(), *rest

    def only(self, keys: Iterable[_Key]) -> "_Kept":
        """Those of some expressions."""
        some = _Kept()
        for key in keys:
            some.add(key, self.get(key))
        return some

    @classmethod
    def read(cls, file: Path) -> "_Kept":
        """What is kept in the file for this Python."""
        with suppress(OSError, ValueError, EOFError, TypeError):  # it is not there, or of no use
            python, *kept = marshal.loads(file.read_bytes())
            if python == sys.version:
                return cls(*kept)
        return cls()

    def write(self, file: Path) -> None:
        """Keep them, if compiled modules may be kept; two that write at once do not write into each other's."""
        if sys.dont_write_bytecode:
            return
        part = file.with_name(f"{file.name}.{os.getpid()}")
        with suppress(OSError):  # the next run compiles them again
            part.write_bytes(marshal.dumps((sys.version, self.handed, self._codes.tobytes())))
            part.replace(file)
