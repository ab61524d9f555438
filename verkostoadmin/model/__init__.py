"""What exists and what is valid: mapped classes, the registry of their fields, and rules; no sessions, no queries."""
