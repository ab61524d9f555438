"""Start Verkostoadmin from a checkout."""

import sys

from verkostoadmin.app import main

sys.exit(main())
