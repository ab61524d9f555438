"""The history: what was changed, by whom, and taking any of it back."""
