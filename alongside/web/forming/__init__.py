"""Forms that follow from the facts: the questions, the boxes, and the fact that was typed.

One mapping for every fact: a new step of the journey has its form the day it has its fact. The honest
escape hatch is a page of its own, which calls `typed` with what it asked in its own way.
"""

from alongside.web.forming.boxes import BoxOf, Choices, Form, boxes, part_boxes
from alongside.web.forming.refers import means
from alongside.web.forming.typed import Typed, typed

__all__ = ["BoxOf", "Choices", "Form", "Typed", "boxes", "means", "part_boxes", "typed"]
