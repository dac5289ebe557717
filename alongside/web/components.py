"""GOV.UK Frontend's components in our templates: `{{ govuk.button({"text": "Continue"}) }}`.

Their templates lean on absent options being false, ours must not; so each has an environment of
its own. What is given as `text` is escaped. Never give `html` anything that a person typed.
"""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

OFFERED = {
    "back_link": ("back-link", "govukBackLink"),
    "button": ("button", "govukButton"),
    "character_count": ("character-count", "govukCharacterCount"),
    "checkboxes": ("checkboxes", "govukCheckboxes"),
    "date_input": ("date-input", "govukDateInput"),
    "details": ("details", "govukDetails"),
    "error_message": ("error-message", "govukErrorMessage"),
    "error_summary": ("error-summary", "govukErrorSummary"),
    "exit_this_page": ("exit-this-page", "govukExitThisPage"),
    "file_upload": ("file-upload", "govukFileUpload"),
    "input": ("input", "govukInput"),
    "inset_text": ("inset-text", "govukInsetText"),
    "pagination": ("pagination", "govukPagination"),
    "password_input": ("password-input", "govukPasswordInput"),
    "radios": ("radios", "govukRadios"),
    "select": ("select", "govukSelect"),
    "skip_link": ("skip-link", "govukSkipLink"),
    "summary_list": ("summary-list", "govukSummaryList"),
    "table": ("table", "govukTable"),
    "textarea": ("textarea", "govukTextarea"),
    "warning_text": ("warning-text", "govukWarningText"),
}


class Components:
    """The components whose styles are in our stylesheet, by name."""

    def __init__(self) -> None:
        loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
        self._environment = Environment(loader=loader, autoescape=True)
        self._macros: dict[str, Callable[[dict[str, Any]], Markup]] = {}

    def __getattr__(self, name: str) -> Callable[[dict[str, Any]], Markup]:
        if name not in OFFERED:
            raise AttributeError(name)
        if name not in self._macros:
            folder, macro = OFFERED[name]
            where = f"govuk_frontend_jinja/components/{folder}/macro.html"
            self._macros[name] = getattr(self._environment.get_template(where).module, macro)
        return self._macros[name]
