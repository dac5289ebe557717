"""Checking returns from the command line: what is asked, and how the answer is written."""
