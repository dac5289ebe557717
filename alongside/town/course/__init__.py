"""What happens: families, and the work with them, drawn from a seed before a word is written."""
