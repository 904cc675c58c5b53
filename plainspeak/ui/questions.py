"""The questions that must be answered before anything could be lost. Each says what will happen."""

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget


class Answer(Enum):
    SAVE = auto()
    LEAVE = auto()
    STAY = auto()


def save_changes(parent: QWidget, name: str) -> Answer:
    """What to do with words that no revision holds."""
    box = _box(parent, f"Save your changes to “{name}”?", "If you do not save them, they are lost.")
    button = QMessageBox.StandardButton
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    box.button(button.Discard).setText("&Don’t save")
    box.setDefaultButton(button.Save)
    answer = box.exec()
    return {button.Save: Answer.SAVE, button.Discard: Answer.LEAVE}.get(button(answer), Answer.STAY)


def sure(parent: QWidget, question: str, consequence: str, deed: str) -> bool:
    """Whether to go on. Escape and Enter both stay on the safe side."""
    box = _box(parent, question, consequence)
    go_on = box.addButton(deed, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is go_on


def _box(parent: QWidget, question: str, consequence: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, "PlainSpeak", question)
    box.setParent(parent, box.windowFlags())
    box.setInformativeText(consequence)
    return box
