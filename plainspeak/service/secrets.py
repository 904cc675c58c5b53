"""Passwords, in the safe place that the system has for them: Windows' credentials, macOS' keychain, a Linux keyring."""

import logging

from plainspeak.errors import UserFault

_LOG = logging.getLogger(__name__)
_SERVICE = "PlainSpeak"
"""What the system files them under."""


def secret_of(name: str) -> str:
    """The password kept under this name; "" where none is, or the system has no safe place to look in."""
    try:
        import keyring
        import keyring.errors
    except ImportError:  # it comes with the extra "team"; a server may ask for no password
        return ""
    try:
        return keyring.get_password(_SERVICE, name) or ""
    except keyring.errors.NoKeyringError:  # nothing can have been kept
        return ""
    except keyring.errors.KeyringError as fault:
        _LOG.warning("no password could be read: %s", type(fault).__name__)
        return ""


def keep_secret(name: str, secret: str) -> None:
    """UserFault "no-keyring" where the system has no safe place for it: it is kept nowhere else."""
    advice = "leave it out here, and put it in the password file that PostgreSQL reads"
    nowhere = UserFault(f"This computer has no safe place for the password: {advice}", code="no-keyring")
    try:
        import keyring
        import keyring.errors
    except ImportError:
        raise nowhere from None
    try:
        keyring.set_password(_SERVICE, name, secret)
    except keyring.errors.KeyringError as fault:
        raise nowhere from fault


def forget_secret(name: str) -> None:
    try:
        import keyring
        import keyring.errors
    except ImportError:
        return
    try:
        keyring.delete_password(_SERVICE, name)
    except keyring.errors.KeyringError:  # there was none
        return
