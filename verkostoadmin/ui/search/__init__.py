"""The search over everything: one field, the hits of every tab, and the acts of the window."""
