"""The web: accounts, sessions, forms and pages. Django lives here and nowhere below."""
