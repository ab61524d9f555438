"""The settings: of the user and the window on this computer, and of the office in the database."""
