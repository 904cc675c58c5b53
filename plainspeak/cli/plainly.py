"""The command line's own words, plainly: help in whole sentences, and one line for what was typed wrongly."""

import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperGroup

from plainspeak.errors import UserFault

_CALLED = {"path": "FILE", "str": "WORDS", "int": "NUMBER", "float": "NUMBER", "datetime": "DAY"}
"""What help calls a value, by what Typer calls its type."""
_TAKES = {"int": "a whole number", "float": "a number, like 11", "datetime": "a day, like 2026-03-31"}
_SENTENCE = re.compile(r".+?[.?!](?=\s|$)", re.S)
_EXTRA = re.compile(r"extra argument\(?s?\)? \((.*)\)")


class Commands(TyperGroup):
    """A group of commands that lists each with its first sentence, uncut."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        known = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, _first_sentence(command.help or "")) for name, command in known if command]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            typed = " ".join([*_path(ctx), name])
            raise misuse(f"There is no command “{typed}”", ctx, _like(name, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args:
            print(ctx.get_help(), file=sys.stderr)
            raise typer.Exit(2)
        return super().parse_args(ctx, args)


def in_words(command: Any) -> Any:
    """The same command, and those in it, with a word for each value in place of the name of its type."""
    for param in command.params:
        kind = param.type.name
        if param.metavar is None and kind == "choice":
            param.metavar = "|".join(_choices(param))
        elif param.metavar is None and getattr(param, "opts", [""])[0].startswith("-"):
            param.metavar = _CALLED.get(kind)
        elif param.metavar is None:
            param.metavar = param.name.upper()
    for inner in getattr(command, "commands", {}).values():
        in_words(inner)
    return command


def explained(fault: Any) -> UserFault:
    """What Typer says of something typed wrongly, as one plain line that says what to type instead."""
    ctx, param, message = fault.ctx, getattr(fault, "param", None), fault.format_message()
    if hasattr(fault, "possibilities"):
        return misuse(f"{_command(ctx)} has no option {fault.option_name}", ctx, _bare(fault.possibilities))
    if hasattr(fault, "option_name"):
        if "does not take" in message:
            return UserFault(f"{fault.option_name} stands alone: leave out what comes after it", code="usage")
        return UserFault(f"{fault.option_name} needs something after it: see what with --help", code="usage")
    if hasattr(fault, "param_type") and param is not None:
        return misuse(f"{_command(ctx)} also needs {_name(param)}", ctx)
    if param is not None:
        takes = _listed(_choices(param)) if param.type.name == "choice" else _TAKES.get(param.type.name)
        if takes:
            return UserFault(f"{_name(param)} takes {takes}", code="usage")
    if extra := _EXTRA.search(message):
        advice = "put a name with spaces in quotation marks"
        return UserFault(f"{_command(ctx)} has no use for “{extra[1]}”: {advice}", code="usage")
    if message == "Missing command.":
        return misuse(f"{_command(ctx)} also needs a command", ctx)
    return misuse(message.rstrip("."), ctx)


def misuse(said: str, ctx: Any, meant: str = "") -> UserFault:
    """The fault, with what was most likely meant, or else where to read how it is typed."""
    path = " ".join(["plainspeak", *_path(ctx)])
    return UserFault(f"{said}: {f'did you mean {meant}?' if meant else f'see “{path} --help”'}", code="usage")


def _path(ctx: Any) -> Sequence[str]:
    """The names of the command, without the program's: `command_path` has what is between them, too."""
    names: list[str] = []
    while ctx is not None and ctx.parent is not None:
        names.insert(0, ctx.info_name)
        ctx = ctx.parent
    return names


def _command(ctx: Any) -> str:
    return f"“{' '.join(_path(ctx)) or 'plainspeak'}”"


def _name(param: Any) -> str:
    """An option by its long name, anything else as help calls it."""
    long = [name for name in param.opts if name.startswith("--")]
    return str(long[0] if long else param.metavar or param.name).rstrip(".")


def _choices(param: Any) -> list[str]:
    return [str(getattr(choice, "value", choice)) for choice in param.type.choices]


def _listed(choices: Sequence[str]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}" if len(choices) > 1 else choices[0]


def _like(name: str, known: Sequence[str]) -> str:
    return f"“{near[0]}”" if (near := get_close_matches(name, known, 1)) else ""


def _bare(possible: Sequence[str] | None) -> str:
    return sorted(possible)[0] if possible else ""


def _first_sentence(help: str) -> str:
    found = _SENTENCE.match(help.strip())
    return " ".join((found[0] if found else help).split())
