"""Makes an archive of any number of files out of the sample archive: the same minutes, no two files with the same bytes."""

import io
import zipfile
from itertools import cycle, islice
from pathlib import Path


def vary(data: bytes, suffix: str, number: int) -> bytes:
    """The file with a mark by which its content is unique; readers of words do not see it, or see one short line more."""
    mark = f"Copy {number:06}"
    if suffix == ".docx":
        out = io.BytesIO(data)
        with zipfile.ZipFile(out, "a") as package:
            package.comment = mark.encode()
        return out.getvalue()
    before, after = {".pdf": ("\n% ", "\n"), ".html": ("<!-- ", " -->")}.get(suffix, ("\n\n", "\n"))
    return data + f"{before}{mark}{after}".encode()


def make(folder: Path, count: int, originals: list[Path]) -> None:
    """Write ``count`` files to ``folder``, a hundred to a folder of its own."""
    contents = [(path, path.read_bytes()) for path in originals]
    for number, (path, data) in enumerate(islice(cycle(contents), count)):
        place = folder / f"{number // 100:03}" / f"{number:06}-{path.name}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(vary(data, path.suffix, number))
