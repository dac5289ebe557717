"""Django's settings, as a function of the installation. Nothing is written here by hand."""

import os
from datetime import timedelta
from pathlib import Path

from alongside.web.browser import policy
from alongside.web.database import django_database
from alongside.web.directory import read_directory
from alongside.web.installation import from_environment
from alongside.web.logs import configure
from alongside.web.statics import STATIC_AT, kept_for_ever

INSTALLATION = from_environment(os.environ)
DIRECTORY = read_directory(INSTALLATION.data)

ALONGSIDE_DEMONSTRATION = INSTALLATION.demonstration
ALONGSIDE_MADE_UP = INSTALLATION.made_up
ALONGSIDE_CACHE = INSTALLATION.data / "cache"
ALONGSIDE_WEB_KEY = INSTALLATION.key("web")
ALONGSIDE_IDLE = timedelta(minutes=30)
ALONGSIDE_ABSOLUTE = timedelta(hours=12)
ALONGSIDE_IDLE_OWN = timedelta(minutes=10)
ALONGSIDE_ABSOLUTE_OWN = timedelta(hours=1)

SECRET_KEY = INSTALLATION.key("django")
DEBUG = False
ALLOWED_HOSTS = list(INSTALLATION.hosts)
DATABASES = {"default": django_database(INSTALLATION.web_dsn)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "alongside.web.urls"
WSGI_APPLICATION = "alongside.web.wsgi.application"
APPEND_SLASH = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [str(Path(__file__).parent / "locale")]

INSTALLED_APPS = [
    "alongside.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    "alongside.web.middleware.safe_headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alongside.web.logs.RequestLog",
    "alongside.web.middleware.not_too_large",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "alongside.web.middleware.sessions_end",
    "alongside.web.own_doors.only_their_own",
    "alongside.web.handed_over.held",
    "alongside.web.late.KeepLatePosts",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "alongside.web.templating.environment",
            "context_processors": ["alongside.web.templating.frame"],
        },
    }
]

STATIC_URL = STATIC_AT
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_IMMUTABLE_FILE_TEST = kept_for_ever
WHITENOISE_ALLOW_ALL_ORIGINS = False

# --- cookies and headers ------------------------------------------------------------------------
_PREFIX = "__Host-" if INSTALLATION.https else ""
SESSION_COOKIE_NAME = f"{_PREFIX}visit"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = INSTALLATION.https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(ALONGSIDE_ABSOLUTE.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{_PREFIX}form"
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "alongside.web.errors.form_from_elsewhere"
CSRF_TRUSTED_ORIGINS = [f"https://{h}" for h in INSTALLATION.hosts if INSTALLATION.https]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
# Not "no-referrer": with it a browser sends `Origin: null` with every form (Fetch, section 3.2), and
# CSRF must refuse it. To anyone but ourselves both send nothing.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = INSTALLATION.https
SECURE_HSTS_SECONDS = 63_072_000 if INSTALLATION.https else 0
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if INSTALLATION.https and INSTALLATION.proxies else None
)
CONTENT_SECURITY_POLICY = policy(form_leads_to=DIRECTORY.origin if DIRECTORY else None)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_PERMISSIONS = 0o600

# --- who signs in, and how ------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "alongside.web.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if INSTALLATION.https else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = INSTALLATION.proxies
MFA_ADAPTER = "alongside.web.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "add_webauthn": "alongside.web.passkeys.AddPasskey",
    "authenticate_webauthn": "alongside.web.passkeys.PasskeyAfterPassword",
    "login_webauthn": "alongside.web.passkeys.PasskeyForPassword",
    "reauthenticate_webauthn": "alongside.web.passkeys.PasskeyAgain",
}
MFA_TOTP_ISSUER = "Alongside"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not INSTALLATION.https
SOCIALACCOUNT_ADAPTER = "alongside.web.adapters.DirectoryAdapter"
SOCIALACCOUNT_PROVIDERS = DIRECTORY.providers(INSTALLATION.data) if DIRECTORY else {}
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False
USERSESSIONS_TRACK_ACTIVITY = False

# Counting wrong passwords must hold across processes and restarts, so it stands in the database.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "counted",
    }
}

# Our own log, in `logs.py`, instead of Django's.
LOGGING_CONFIG = None
configure()
