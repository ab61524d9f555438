"""What one can do: each function is one transaction with a name in the journal, and returns what it changed."""
