from pathlib import Path

import pytest

from plainspeak.errors import UserFault
from plainspeak.store.places import file_system, refuse_shares

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/ann ext4 rw 0 0
//files/team /mnt/team\\040files cifs rw 0 0
me@box:/ /mnt/box fuse.sshfs rw 0 0
/dev/sdc1 /srv ext4 rw 0 0
server:/srv /srv nfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS, encoding="utf-8")
    return table


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/var/lib", "ext4"),
        ("/home", "nfs4"),
        ("/home/bob/papers", "nfs4"),
        ("/home/ann/papers", "ext4"),
        ("/home/annabel", "nfs4"),
        ("/mnt/team files/leaflets", "cifs"),
        ("/mnt/box", "fuse.sshfs"),
        ("/srv/shared", "nfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(mounts: Path, folder: str, expected: str) -> None:
    assert file_system(Path(folder), mounts) == expected


def test_a_computer_that_keeps_no_table_of_mounts_is_believed(tmp_path: Path) -> None:
    assert file_system(tmp_path, tmp_path / "none") is None
    refuse_shares(tmp_path / "plainspeak.db", tmp_path / "none")


def test_a_network_drive_is_refused_with_the_reason(mounts: Path) -> None:
    with pytest.raises(UserFault, match="on a network drive, where a database can be spoilt") as refused:
        refuse_shares(Path("/home/bob/plainspeak.db"), mounts)
    assert refused.value.code == "network-drive"


def test_a_drive_of_this_computer_is_taken(mounts: Path) -> None:
    refuse_shares(Path("/home/ann/plainspeak.db"), mounts)
