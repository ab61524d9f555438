"""The tab of projects: the list, one project in sections, and what stands beside it."""
