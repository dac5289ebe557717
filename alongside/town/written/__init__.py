"""Written down: the course of a drawn family as facts, each as somebody would have written it, and when."""
