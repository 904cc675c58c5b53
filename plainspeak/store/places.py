"""Where a database file may live: not on a network share, where two computers can spoil it for each other.

SQLite's write-ahead log is shared memory, which only works on one computer: https://www.sqlite.org/wal.html
"""

import re
from pathlib import Path

from plainspeak.errors import UserFault

MOUNTS = Path("/proc/mounts")
"""Linux keeps its table of mounts here."""

NETWORK_SYSTEMS = frozenset(
    {"afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4"}
    | {"smb3", "smbfs", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.smbnetfs", "fuse.sshfs"}
)


def refuse_shares(path: Path, mounts: Path) -> None:
    """Raise a UserFault where the folder of `path` is known to be on a network share.

    Windows tells by the path, Linux by its table of mounts; where neither tells, the file is taken to be local.
    """
    folder = path.parent.resolve()
    if str(folder).startswith("\\\\") or file_system(folder, mounts) in NETWORK_SYSTEMS:
        raise UserFault(
            f"{path} is on a network drive, where a database can be spoilt: keep it in a folder on this computer",
            code="network-drive",
        )


def file_system(folder: Path, mounts: Path) -> str | None:
    """The type of the file system that holds `folder` ("ext4", "nfs4"); None where the computer does not say."""
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    rows = [line.split(" ") for line in table.splitlines()]
    # The longest mount point holds the folder; of two at one place, the later lies over the earlier.
    held = [(len(point), number, row[2]) for number, row in enumerate(rows) if _holds(point := _plain(row[1]), folder)]
    return max(held)[2] if held else None


def _plain(mount_point: str) -> str:
    r"""A mount point as a path: the table writes a space as \040."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), mount_point)


def _holds(mount_point: str, folder: Path) -> bool:
    return folder.is_relative_to(mount_point)
