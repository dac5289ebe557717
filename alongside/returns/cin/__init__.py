"""The children in need census: read from a file, brought into the record, and derived out of it again."""
