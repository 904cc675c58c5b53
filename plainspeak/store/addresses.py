"""The address of a team's database, and the password that may stand in it. Nothing here touches a server."""

from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from plainspeak.errors import UserFault

_SERVERS = ("postgresql://", "postgres://")
FORM = "postgresql://name@server/database"


def is_server(where: str) -> bool:
    return where.startswith(_SERVERS)


def apart(address: str) -> tuple[str, str]:
    """The address without its password, and the password, "" where it has none. UserFault where it is no address."""
    parts = _split(address)
    who, at, where = parts.netloc.rpartition("@")
    name, _, password = who.partition(":")
    return urlunsplit(parts._replace(netloc=f"{name}{at}{where}")), unquote(password)


def together(bare: str, password: str) -> str:
    """The address with the password in it."""
    parts = _split(bare)
    who, at, where = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{who}:{quote(password, safe='')}{at or '@'}{where}"))


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        parts = SplitResult("", "", "", "", "")
    if not is_server(f"{parts.scheme}://"):
        message = f"The address of the team's database is not right: write it as {FORM}"
        raise UserFault(message, code="bad-address") from None  # what Python says may hold the password
    return parts
