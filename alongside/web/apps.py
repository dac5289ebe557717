"""The web as one Django application, whose tables stand in the schema `web`."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Accounts and drafts."""

    name = "alongside.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"
