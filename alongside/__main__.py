"""`python -m alongside` is the same as `alongside`."""

from alongside.cli import main

if __name__ == "__main__":
    main(prog_name="alongside")
