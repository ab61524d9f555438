"""The tab of experts: cards, a table, everyone else, and one profile with all that is told about the expert."""
