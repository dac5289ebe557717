"""Checking returns from the command line: how the answer is written."""
