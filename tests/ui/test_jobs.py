"""Reading jobs: results, errors, stopping, progress in the status bar."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from verkostoadmin.ui.jobs import PATIENCE, Jobs
from verkostoadmin.ui.status_bar import StatusBar


@pytest.fixture
def jobs(qapp: Any) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_result_comes_back_to_the_window(qtbot: Any, jobs: Jobs) -> None:
    threads: list[str] = []

    def work(_check: Callable[[], None]) -> int:
        threads.append(threading.current_thread().name)
        return 42

    with qtbot.waitSignal(jobs.run("Lasketaan", work).done) as got:
        pass
    assert got.args == [42]
    assert threads[0] != threading.main_thread().name


def test_an_error_comes_back_too(qtbot: Any, jobs: Jobs) -> None:
    def work(_check: Callable[[], None]) -> None:
        raise ValueError("rikki")

    with qtbot.waitSignal(jobs.run("Lasketaan", work).failed) as got:
        pass
    assert str(got.args[0]) == "rikki"


def spin(check: Callable[[], None]) -> None:
    while True:
        check()
        time.sleep(0.005)


def test_a_stopped_job_ends_without_result_or_error(qtbot: Any, jobs: Jobs) -> None:
    job = jobs.run("Lasketaan", spin)
    told: list[Any] = []
    job.done.connect(told.append)
    job.failed.connect(told.append)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    after = jobs.run("Seuraava", lambda _check: "tehty")
    with qtbot.waitSignal(after.done):
        pass
    assert told == []


def test_progress_is_shown_only_of_long_jobs(qtbot: Any, jobs: Jobs) -> None:
    bar = StatusBar(lambda: None, lambda: None)
    qtbot.addWidget(bar)
    bar.show()
    jobs.slow.connect(bar.show_job)
    job = jobs.run("Lasketaan", spin)
    qtbot.wait(PATIENCE // 2)
    assert bar._cancel.isHidden()
    qtbot.waitUntil(lambda: not bar._cancel.isHidden())
    assert bar._job_name.text() == "Lasketaan"
    with qtbot.waitSignal(job.ended):
        bar._cancel.click()
    assert bar._cancel.isHidden()


def test_closing_stops_what_still_runs(qapp: Any) -> None:
    jobs = Jobs()
    jobs.run("Lasketaan", spin)
    jobs.run("Jonossa", spin)
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("jobs")]
