"""Keys for every row: 63-bit integers, ordered by time, unique across copies of the database without asking anyone."""

import secrets
import threading
import time

EPOCH_MS = 1_704_067_200_000  # 1 January 2024 UTC
REPLICA_BITS = 14
COUNTER_BITS = 8


class IdSource:
    """Makes increasing ids: 41 bits of milliseconds since 2024, the replica number, a counter within the millisecond."""

    def __init__(self, replica: int | None = None) -> None:
        self._replica = secrets.randbits(REPLICA_BITS) if replica is None else replica
        self._last = 0
        self._lock = threading.Lock()

    def next(self) -> int:
        """A new id, larger than every id this source made before, also when the clock stands or goes back."""
        with self._lock:
            tick = (time.time_ns() // 1_000_000 - EPOCH_MS) << COUNTER_BITS
            self._last = max(self._last + 1, tick)
            return _with_replica(self._last, self._replica)


def _with_replica(tick: int, replica: int) -> int:
    milliseconds, counter = tick >> COUNTER_BITS, tick & ((1 << COUNTER_BITS) - 1)
    return (milliseconds << (REPLICA_BITS + COUNTER_BITS)) | (replica << COUNTER_BITS) | counter


_source = IdSource()
new_id = _source.next
