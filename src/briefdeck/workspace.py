"""The one door to the world: a workspace's files, the program's own files under them, digests, writing.

No clock is here: dates come from the input or the command line.
Overlay rule: of ``locales/`` and ``templates/`` the program's files lie under the workspace's. ``briefing/`` and
``locales/<tag>/LC_MESSAGES/briefing.po`` belong to one workspace alone; laid under, one city's words would show
in another city's deck.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from briefdeck.model.finding import BriefdeckError, Finding, InputError, Location, Severity

BRIEFING = "briefing/briefing.yaml"
AUDIENCES = "briefing/audiences.yaml"
PICTURES = "briefing/pictures"

MISSING = "B001"
UNWRITABLE = "B503"
NO_MOMENT = "B534"

_PACKAGE = Path(__file__).resolve().parent
_OVERLAID = ("locales", "templates")
_READABLE_BY_DEFAULT = 0o666
_PRESENTATIONS = frozenset({".pptx", ".potx", ".ppsx", ".pptm", ".potm", ".ppsm", ".ppt", ".pot"})


class Workspace:
    """A folder with a briefing in it. root: absolute. program: where the program's own locales and templates lie.

    Every path given to a method is relative to root, POSIX.
    """

    def __init__(self, root: Path, program: Path) -> None:
        self.root = root
        self.program = program

    @classmethod
    def open(cls, path: Path | str) -> Workspace:
        """The workspace at path. Raises InputError where there is no folder, or no briefing in it."""
        given = Path(path)
        root = given.resolve()
        if not root.is_dir():
            raise _missing(str(given), f"{given} is not a folder", "name the folder that holds briefing/")
        if not (root / BRIEFING).is_file():
            hint = "start one with: briefdeck new " + str(given)
            if (root.parent / BRIEFING).is_file():
                hint = f"did you mean the folder above it, {root.parent.name}?"
            raise _missing(BRIEFING, f"there is no briefing in {given}", hint)
        return cls(root, _program_root(_PACKAGE))

    def read(self, rel: str) -> bytes:
        """The bytes of the workspace's own file. Raises InputError when it is missing or cannot be read."""
        try:
            return self._path(rel).read_bytes()
        except FileNotFoundError:
            raise _missing(rel, f"{rel} is missing") from None
        except IsADirectoryError:
            raise _missing(rel, f"{rel} is a folder, not a file") from None
        except OSError as error:
            raise _missing(rel, f"{rel} cannot be read: {error.strerror or error}") from error

    def read_within(self, folder: str, name: str, most: int) -> bytes:
        """The bytes of a file the author names inside a folder of the workspace, however links lie there.

        Raises InputError where it is missing, larger than ``most`` bytes, or leads out of the folder.
        """
        home = self._path(folder).resolve()
        shown = f"{folder}/{name}"
        path = (home / name).resolve()
        if PurePosixPath(name).is_absolute() or not path.is_relative_to(home):
            raise _missing(shown, f"{shown} leads out of {folder}")
        if path.is_file() and path.stat().st_size > most:
            raise _missing(shown, f"{shown} has more than {most // 1_000_000} MB")
        return self.read(path.relative_to(self.root.resolve()).as_posix()) if path.is_file() else self.read(shown)

    def layers(self, rel: str) -> tuple[tuple[str, bytes], ...]:
        """The versions of one file as (name to show, bytes), the program's first, the workspace's last.

        Empty where nobody has it. The program's own file is named ``<briefdeck>/…``: it is not the user's to edit.
        """
        own = self._path(rel)
        found = []
        if _is_overlaid(rel):
            base = self.program / rel
            if base.is_file() and not (own.is_file() and base.samefile(own)):
                found.append((f"<briefdeck>/{rel}", base.read_bytes()))
        if own.is_file():
            found.append((rel, self.read(rel)))
        return tuple(found)

    def locales(self) -> tuple[str, ...]:
        """Tags of the languages that can be written: those with a ``style.toml`` in either layer, sorted."""
        return self._folders("locales", "style.toml")

    def brands(self) -> tuple[str, ...]:
        """Names of the brands in either layer, sorted: folders with a ``_brand.yml`` or a presentation in them."""
        files = (file for layer in self._both("templates") for file in layer.glob("*/*"))
        return tuple(sorted({file.parent.name for file in files if file.name == "_brand.yml" or _is_template(file)}))

    def presentations(self, brand: str) -> tuple[str, ...]:
        """Names of the presentations in a brand's folder, in either layer, sorted."""
        folders = (self._path(f"templates/{brand}"), self.program / "templates" / brand)
        return tuple(sorted({file.name for folder in folders for file in folder.glob("*") if _is_template(file)}))

    def digests(self) -> dict[str, str]:
        """Name to show → SHA-256 of every file of either layer that a build may read, sorted."""
        found = {}
        for layer, folders, shown in (
            (self.program, _OVERLAID, "<briefdeck>/"),
            (self.root, ("briefing", *_OVERLAID), ""),
        ):
            if shown and layer == self.root:
                continue
            for top in folders:
                for folder, _, names in os.walk(layer / top, followlinks=True):
                    for name in names:
                        path = Path(folder, name)
                        rel = path.relative_to(layer).as_posix()
                        if path.is_file() and (not shown or _is_overlaid(rel)):
                            found[f"{shown}{rel}"] = digest(path.read_bytes())
        return dict(sorted(found.items()))

    def _folders(self, parent: str, marker: str) -> tuple[str, ...]:
        return tuple(sorted({file.parent.name for layer in self._both(parent) for file in layer.glob(f"*/{marker}")}))

    def _both(self, parent: str) -> tuple[Path, Path]:
        return self.program / parent, self.root / parent

    def _path(self, rel: str) -> Path:
        pure = PurePosixPath(rel)
        if pure.is_absolute() or ".." in pure.parts:
            raise ValueError(f"{rel!r} is not a path inside a workspace")
        return self.root / pure


def shipped(rel: str) -> Path:
    """Where the program's own copy of a repository file lies (``locales/…``, ``templates/…``, ``briefing/…``).

    The file itself need not exist.
    """
    return _program_root(_PACKAGE) / rel


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def source_date() -> datetime | None:
    """The moment that SOURCE_DATE_EPOCH gives in place of any clock, or None where it is not set.

    Source: reproducible-builds.org, SOURCE_DATE_EPOCH. Raises BriefdeckError (B534) for what is no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        message = f'SOURCE_DATE_EPOCH is "{given}", which is no moment'
        hint = "it holds seconds since 1970, such as the output of: git log -1 --format=%ct"
        raise BriefdeckError(Finding(NO_MOMENT, Severity.ERROR, message, None, hint)) from None


def write_atomic(path: Path, data: bytes, *, within: Path | None = None) -> None:
    """Write data to path so that at every moment the old file or the whole new one is there.

    Missing folders are made. A new file gets the mode the umask gives, a replaced one keeps its own. A symbolic
    link at path is replaced, never followed; with within given, so is a linked folder between it and path refused.
    Raises BriefdeckError (full disk, no permission, a folder in the way); the old file then stands untouched.
    """
    with writing(path, within=within):
        with _temporary_beside(path) as (temporary, file):
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            temporary.replace(path)
        _sync_folder(path.parent)


@contextlib.contextmanager
def writing(path: Path, *, within: Path | None = None) -> Iterator[None]:
    """Make path's folders; whatever the system then refuses in the body is said of path, as a BriefdeckError (B503).

    With within given, a linked folder between it and path is refused.
    """
    try:
        if within is not None and not path.parent.resolve().is_relative_to(within.resolve()):
            raise _unwritable(path, f"a symbolic link leads out of {within}")
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        if isinstance(error, FileExistsError) and not path.parent.is_dir():
            raise _unwritable(path, "something that is no folder, or a link to nothing, is in the way") from error
        raise _unwritable(path, error.strerror or str(error)) from error


def open_to_append(path: Path, *, within: Path | None = None) -> IO[str]:
    """A text file open for reading and appending, made with its folders where it is missing.

    A symbolic link is refused, not followed. Raises BriefdeckError as ``write_atomic``.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with writing(path, within=within):
        return os.fdopen(os.open(path, flags, _READABLE_BY_DEFAULT), "a+", encoding="utf-8")


@contextlib.contextmanager
def _temporary_beside(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in path's folder, open for writing; gone afterwards unless it was renamed."""
    temporary = path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(temporary, flags, _READABLE_BY_DEFAULT), "wb")
    try:
        mode = _mode_of_plain_file(path)
        if mode is not None:
            temporary.chmod(mode)
        yield temporary, file
    except BaseException:  # Ctrl-C must not leave it lying about either
        with contextlib.suppress(OSError):  # closing writes what is buffered, and may fail like the writing did
            file.close()
        temporary.unlink(missing_ok=True)
        raise


def _mode_of_plain_file(path: Path) -> int | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last. Windows cannot open a folder, and some network disks cannot sync one."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _program_root(package: Path) -> Path:
    """The folder that holds the program's locales/ and templates/.

    A wheel carries them in ``_shipped`` inside the package; an editable install has them at the repository's root,
    since hatchling's force-include does not reach it.
    """
    inside = package / "_shipped"
    return inside if inside.is_dir() else package.parents[1]


def _is_template(file: Path) -> bool:
    """Whether a file is a presentation; PowerPoint's mark of an open one (``~$…``) is none."""
    return file.suffix.lower() in _PRESENTATIONS and not file.name.startswith((".", "~$"))


def _is_overlaid(rel: str) -> bool:
    pure = PurePosixPath(rel)
    return pure.parts[0] in _OVERLAID and not (pure.parts[0] == "locales" and pure.stem == "briefing")


def _missing(file: str, message: str, hint: str = "") -> InputError:
    return InputError(Finding(MISSING, Severity.ERROR, message, Location(file), hint))


def _unwritable(path: Path, reason: str) -> BriefdeckError:
    return BriefdeckError(Finding(UNWRITABLE, Severity.ERROR, f"{path} cannot be written: {reason}"))
