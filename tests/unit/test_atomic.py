import errno
import os
import sys
from pathlib import Path

import pytest

from plainspeak import atomic
from plainspeak.atomic import write_text
from plainspeak.errors import UserFault


@pytest.mark.parametrize("text", ["", "plain\n", "“£5”\r\nline ends stay\r", "x" * 1_000_000])
def test_a_file_holds_exactly_what_was_written(tmp_path: Path, text: str) -> None:
    write_text(tmp_path / "out.txt", text)
    assert (tmp_path / "out.txt").read_bytes() == text.encode()


def test_a_file_is_replaced_and_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    for text in ("first", "second"):
        write_text(tmp_path / "out.txt", text)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.txt", "second")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("first")
    path.chmod(0o640)
    write_text(path, "second")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a special right on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("first")
    link.symlink_to(real)
    write_text(link, "second")
    assert link.is_symlink()
    assert real.read_text() == "second"


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write_text(tmp_path / "out.txt", "first")
    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(UserFault, match="no room left on the disk for ") as refused:
        write_text(tmp_path / "out.txt", "second")
    assert refused.value.code == "disk-full"
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.txt", "first")]


@pytest.mark.parametrize("where", ["gone/out.txt", "file/out.txt", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserFault, match="cannot be written") as refused:
        write_text(tmp_path / where, "text")
    assert refused.value.code == "unwritable"
    assert str(tmp_path / where) in str(refused.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]
