"""The tab of events: the list, one event's page, and what stands around it."""
