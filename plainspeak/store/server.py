"""A team's database on a PostgreSQL server. Who sets up the server sees to its copies, as for their other databases."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from weakref import finalize

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, InterfaceError, NoSuchModuleError, OperationalError

from plainspeak.errors import UserFault
from plainspeak.store.database import Database
from plainspeak.store.upgrade import upgrade

_TURN = 0x506C61696E
"""The key of the lock that writers take in turn: any number that other programs on the server are unlikely to use."""
_PATIENCE = 5
"""Seconds to wait for the server to answer."""
_ADVICE = {
    "28P01": ("refused", "{} does not know your name or password: ask who looks after it"),
    "28000": ("refused", "{} does not let you in: ask who looks after it"),
    "3D000": ("no-database", "{} is not there: ask who looks after the server for its name"),
    "42501": ("refused", "{} does not let you write: ask who looks after it"),
    "25006": ("refused", "{} cannot be written at the moment: ask who looks after it"),
    "22P05": ("bad-text", "{} cannot hold one of these characters: type the words again, without it"),
    "53100": ("disk-full", "{} has no room left: ask who looks after it"),
}
"""By the codes of https://www.postgresql.org/docs/current/errcodes-appendix.html"""


class ServerDatabase(Database):
    def __init__(self, url: str) -> None:
        super().__init__()
        try:
            self._url = make_url(url).set(drivername="postgresql+psycopg")
        except (ArgumentError, ValueError) as fault:
            advice = "write it as postgresql://name@server/database"
            raise UserFault(f"The address of the team's database is not right: {advice}", code="bad-address") from fault
        self._name = f"The team’s database “{self._url.database or ''}”"

    def _explained(self) -> AbstractContextManager[None]:
        return _explained(self._name)

    def _opened(self) -> Engine:
        try:
            engine = create_engine(self._url, connect_args={"connect_timeout": _PATIENCE}, pool_pre_ping=True)
        except (ModuleNotFoundError, NoSuchModuleError) as fault:
            advice = "install it with pip install “plainspeak-care[team]”"
            raise UserFault(f"A team's database needs one part more: {advice}", code="no-driver") from fault
        event.listen(engine, "begin", _begin)
        try:
            with self._explained():
                upgrade(engine, self._name)
        except BaseException:
            engine.dispose()
            raise
        finalize(self, engine.dispose)  # a command that ends says goodbye to the server, though nobody closed it
        return engine


def _begin(connection: Connection) -> None:
    """Writers take turns, as they do at an SQLite file: what one has read no other changes before it is kept."""
    if connection.get_execution_options().get("writing", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


def _refusal(fault: BaseException | None) -> str | None:
    """The code of what a server said that let nobody in; None where none answered. libpq gives no code."""
    connection = getattr(fault, "pgconn", None)
    if connection is not None and (connection.used_password or connection.needs_password):
        return "28P01"
    if "FATAL" not in str(fault):
        return None
    return "3D000" if "database" in str(fault).partition("FATAL")[2] else "28000"


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Turn what the world did to the database into a UserFault; our own mistakes pass through as they are."""
    try:
        yield
    except DBAPIError as fault:
        state = getattr(fault.orig, "sqlstate", None) or _refusal(fault.orig)
        if state in _ADVICE:
            code, message = _ADVICE[state]
            raise UserFault(message.format(name), code=code) from fault
        if state is None and isinstance(fault, DataError):  # psycopg itself refuses a zero byte, without a code
            raise UserFault(_ADVICE["22P05"][1].format(name), code="bad-text") from fault
        if fault.connection_invalidated or isinstance(fault, OperationalError | InterfaceError):
            advice = "check that you are on your organisation's network, then try again"
            raise UserFault(f"{name} does not answer: {advice}", code="no-server") from fault
        raise
