"""Passwords kept as quickly as Argon2 can: while somebody works, a test of signing in is of signing in."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickHasher(Argon2PasswordHasher):
    """The same algorithm at the least strength. In CI passwords are kept at their full strength."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
