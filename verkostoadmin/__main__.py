"""Start Verkostoadmin by `python -m verkostoadmin`."""

import sys

from verkostoadmin.app import main

sys.exit(main())
