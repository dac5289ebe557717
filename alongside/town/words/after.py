"""What is said second: read once, sorted by what a sentence needs."""

from __future__ import annotations

from alongside.town.words.lines import read

AFTER = read("after", grown=True)
"""What a worker adds."""
SPOKEN = read("spoken")
"""What a parent or a child adds."""
