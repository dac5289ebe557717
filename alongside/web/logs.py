"""What the service says about itself, one line of JSON at a time, and never about a person.

A request is named by its route, not its address; an error by its kind and the place in the code,
not by its words, which could carry a name.
"""

import logging
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import structlog
from django.http import HttpRequest, HttpResponseBase

NO_PLACE = "none"


def configure() -> None:
    """Send our log and every library's warnings to standard error as JSON."""
    stamps: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*stamps, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=stamps,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    listen(handler)


def listen(handler: logging.Handler) -> None:
    """Give the handler to our own log, and to libraries from warnings up.

    Django's and its server's own request logs are off: they write addresses and error texts.
    """
    ours = logging.getLogger("alongside")
    ours.handlers, ours.propagate = [handler], False
    ours.setLevel(logging.INFO)
    for name in ("django", "allauth"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.ERROR)
    for name in ("django.request", "django.server", "django.security", "django.security.csrf"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def frames(error: BaseException) -> list[str]:
    """Return where an error came from: file, line and function, without values or words."""
    return [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]


class RequestLog:
    """Middleware: one line for every request, with its route, status, time and a number of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.log = structlog.get_logger("alongside.web")

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and write the line."""
        began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=uuid4().hex[:16])
        response = self.get_response(request)
        self.log.info(
            "answered",
            method=request.method,
            route=request.resolver_match.view_name if request.resolver_match else NO_PLACE,
            status=response.status_code,
            ms=round((time.perf_counter() - began) * 1000, 1),
        )
        return response

    def process_exception(self, _request: HttpRequest, error: Exception) -> None:
        """Write down what kind of error it was and where; the answer is Django's to give."""
        self.log.error("error", kind=type(error).__qualname__, frames=frames(error))
