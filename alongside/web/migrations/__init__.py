"""The shapes that the web's own tables have had."""
