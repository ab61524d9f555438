"""The command line: the same services without a window. Exit codes: 0 fine, 1 the user can mend it, 2 wrong usage."""

from verkostoadmin.cli.verbs import VERBS, main

__all__ = ["VERBS", "main"]
