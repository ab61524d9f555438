"""The check before printing: plain rules over plain facts, what they find, and what was waived by name."""
