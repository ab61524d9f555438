"""Print the table of speed: python -m benchmarks [startup people journal brochure many catalogue preview]."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from importlib import import_module

from benchmarks.table import show

SUBJECTS = ("startup", "people", "journal", "brochure", "many", "catalogue", "preview")


def main() -> int:
    """Measure the named subjects, all where none is named."""
    chosen = sys.argv[1:] or SUBJECTS
    unknown = [name for name in chosen if name not in SUBJECTS]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; choose from {', '.join(SUBJECTS)}", file=sys.stderr)
        return 2
    rows = [row for name in chosen for row in import_module(f"benchmarks.{name}").rows()]
    print(show(rows))
    return 0 if all(row.reached for row in rows) else 1


sys.exit(main())
