"""What worries people about a child: the first word of every drawn family's course."""

from typing import Literal

Worry = Literal[
    "domestic_abuse", "parent_mind", "drugs", "alcohol", "neglect", "emotional", "physical", "sexual",
    "child_mind", "disability", "parent_illness", "beyond_home", "stress", "absent", "behaviour",
    "before_birth",
]  # fmt: skip
"""What first worried somebody. It decides which factors an assessment finds and what the texts speak of."""
