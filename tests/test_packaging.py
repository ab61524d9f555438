"""What a newcomer gets: the commands of the README, pinned dependencies, and a wheel that runs elsewhere."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
RUN = "python -m pip install -c constraints.txt -e . && python main.py"
TEST = 'python -m pip install -c constraints.txt -e ".[test]" && python -m pytest'


def test_the_readme_gives_the_two_commands_and_ci_runs_the_second() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8").splitlines()
    assert RUN in readme and TEST in readme
    assert TEST in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_dependency_is_pinned() -> None:
    text = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8")
    pinned = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in text.splitlines() if "==" in line}
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [
        *project["dependencies"],
        *project["optional-dependencies"]["test"],
        *project["optional-dependencies"]["bench"],
    ]
    needed = {re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[ ]", name)[0]).lower() for name in named}
    assert needed <= pinned


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment into which a wheel was installed; its dependencies come from the present one."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in ("verkostoadmin", "resources"):
        shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, source)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    target = folder / "installed"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(pip, check=True, capture_output=True)
    return target


def run_installed(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "verkostoadmin", *arguments]
    return subprocess.run(command, cwd=installed.parent, env=environment, capture_output=True, text=True)


def test_a_wheel_carries_its_resources_and_runs(installed: Path, tmp_path: Path) -> None:
    assert not (installed / "resources").exists()
    file = str(tmp_path / "uusi.verkosto")
    assert run_installed(installed, "init", file, "--example").stdout == f"Luotiin {file}.\n"
    printed = run_installed(installed, "print", file, "brochure", "--project", "EVE", "-o", str(tmp_path / "eve.pdf"))
    assert (printed.returncode, printed.stderr) == (0, "")
    assert (tmp_path / "eve.pdf").read_bytes().startswith(b"%PDF-1.7")
    where = run_installed(installed, "--version")
    assert where.stdout.startswith("Verkostoadmin ")
