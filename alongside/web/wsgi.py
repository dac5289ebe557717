"""The web as a WSGI application, for gunicorn: `alongside.web.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.web.settings")

application = get_wsgi_application()
