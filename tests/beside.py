"""What lies beside the project and is not of it: census files that others made, specifications, Spark.

The files are looked for beside the checkout, or where `ALONGSIDE_SAMPLES` and `ALONGSIDE_SPECS` say. Of what
is not there, the tests are left out, and the end of the run says so in one line each.
"""

import os
import shutil
from importlib.util import find_spec
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
NO_SPARK = (
    "Left out: the rules of returns on Spark. `make test-spark` installs it; it needs Java, 17 or newer."
)
LEFT_OUT = (NO_SAMPLES, NO_SPECS, NO_SPARK)

SPARK = find_spec("pyspark") is not None and (shutil.which("java") or os.environ.get("JAVA_HOME"))

needs_samples = pytest.mark.skipif(not CIN_SAMPLES.is_dir(), reason=NO_SAMPLES)
needs_codes = pytest.mark.skipif(not CIN_CODES.is_file(), reason=NO_SPECS)
needs_spark = pytest.mark.skipif(not SPARK, reason=NO_SPARK)
