"""A made-up authority, written through the desk like everyone else's record."""
