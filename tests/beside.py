"""What lies beside the project and is not of it: census files that others made, and specifications.

They are looked for beside the checkout, or where `ALONGSIDE_SAMPLES` and `ALONGSIDE_SPECS` say. Where they
are not, their tests are left out, and the end of the run says so in one line each.
"""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
SPECS = Path(os.environ.get("ALONGSIDE_SPECS", SHARED / "specs"))
SAMPLES = Path(os.environ.get("ALONGSIDE_SAMPLES", SHARED / "samples"))
CIN_SAMPLES = SAMPLES / "cin"
CIN_CODES = SPECS / "cin" / "codesets.json"

NO_SAMPLES = (
    "Left out: tests on census files that others made. They are not beside this checkout; "
    "name their directory in ALONGSIDE_SAMPLES."
)
NO_SPECS = (
    "Left out: tests on the census's codes as data. They are not beside this checkout; "
    "name their directory in ALONGSIDE_SPECS."
)
LEFT_OUT = (NO_SAMPLES, NO_SPECS)

needs_samples = pytest.mark.skipif(not CIN_SAMPLES.is_dir(), reason=NO_SAMPLES)
needs_codes = pytest.mark.skipif(not CIN_CODES.is_file(), reason=NO_SPECS)
