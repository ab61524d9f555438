"""The tab of organisations: filters, map and regions, the table, and one organisation with all that belongs to it."""
