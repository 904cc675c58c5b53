"""The wheel, installed in an empty environment away from the checkout, does the main job."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from plainspeak.glossary.files import shipped_glossary

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the wheel and the libraries it needs, and knows nothing of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("plainspeak_care-*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    inside = scripts / "python"
    install = [inside, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    # The libraries come from the environment the tests run in. A .pth file inside a folder named by a .pth file is not
    # read, so the checkout's own editable install stays out.
    site = subprocess.run(
        [inside, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    (Path(site) / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return inside


def _run(python: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    home = {"HOME": str(cwd), "PLAINSPEAK_HOME": str(cwd / "home"), "PATH": os.environ["PATH"]}
    command = [python, *arguments]
    return subprocess.run(command, cwd=cwd, env=home, capture_output=True, text=True, check=False)


def test_the_wheel_carries_its_data_and_not_the_checkouts(python: Path, tmp_path: Path) -> None:
    code = "import plainspeak; from plainspeak import paths; print(paths.shipped('glossary'))"
    shown = _run(python, "-c", code, cwd=tmp_path)
    assert "_data" in shown.stdout, shown.stderr
    assert str(ROOT) not in shown.stdout


def test_the_compiled_glossary_is_in_step_inside_the_wheel(python: Path, tmp_path: Path) -> None:
    code = "from plainspeak.glossary import compiled, files; print(len(compiled.read(files.shipped_files()).entries))"
    shown = _run(python, "-c", code, cwd=tmp_path)
    assert shown.stdout.strip() == str(len(shipped_glossary().entries)), shown.stderr


def test_the_wheel_checks_a_leaflet(python: Path, tmp_path: Path) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("You must commence your application prior to the assessment.\n", encoding="utf-8")
    shown = _run(python, "-m", "plainspeak", "check", "leaflet.txt", "--format", "json", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    (document,) = json.loads(shown.stdout)["documents"]
    assert "commence" in [finding["text"] for finding in document["findings"]]


def test_the_wheel_opens_and_keeps_a_leaflet_in_its_database(python: Path, tmp_path: Path) -> None:
    code = (
        "from plainspeak.service import open_services\n"
        "services = open_services()\n"
        "leaflet = services.leaflets.create('Help', 'Call us today.', 'Sam')\n"
        "print([r.number for r in services.leaflets.revisions(leaflet.id)])\n"
    )
    shown = _run(python, "-c", code, cwd=tmp_path)
    assert shown.stdout.strip() == "[1]", shown.stderr
