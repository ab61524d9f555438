"""Reading jobs that may take long run on one worker thread; the window stays alive, and the job can be given up."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE = 500  # milliseconds before progress is shown
POLL = 10  # a search answers keystrokes


class Cancelled(Exception):
    """Raised inside a job that was given up."""


class Job(QObject):
    """One piece of work. `done` brings its result, `failed` its error; nothing comes after `cancel`."""

    done = Signal(object)
    failed = Signal(object)
    slow = Signal(str)  # the title, once the job has taken longer than people notice
    ended = Signal()

    def __init__(self, title: str, future: "Future[Any]", stop: threading.Event) -> None:
        super().__init__()
        self.title = title
        self._future, self._stop = future, stop
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._look)
        self._poll.start()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.slow.emit(self.title))
        self._patience.start()

    def cancel(self) -> None:
        self._stop.set()
        self._future.cancel()
        self._end()

    def _look(self) -> None:
        if not self._future.done():
            return
        self._end()
        error = self._future.exception()
        if error is None:
            self.done.emit(self._future.result())
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _end(self) -> None:
        self._poll.stop()
        self._patience.stop()
        self.ended.emit()


class Jobs(QObject):
    """The worker. A job gets a function that raises `Cancelled` when it should stop; it may never touch a widget."""

    slow = Signal(object)  # a job that has taken longer than people notice: the window shows it

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._running: list[Job] = []

    def run(self, title: str, work: Callable[[Callable[[], None]], Any]) -> Job:
        stop = threading.Event()

        def check() -> None:
            if stop.is_set():
                raise Cancelled

        job = Job(title, self._pool.submit(work, check), stop)
        self._running.append(job)
        job.ended.connect(lambda: self._forget(job))
        job.slow.connect(lambda _title: self.slow.emit(job))
        return job

    def _forget(self, job: Job) -> None:
        self._running = [other for other in self._running if other is not job]

    def close(self) -> None:
        """Give up what is left and wait for the thread: one that still runs at exit would abort the program."""
        for job in list(self._running):
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
