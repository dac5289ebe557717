"""The two doors, read and write: each authorises, logs the look, appends, and keeps the shelves."""
