"""The page for when there is no database yet: start with the examples, start empty, or open a file."""
