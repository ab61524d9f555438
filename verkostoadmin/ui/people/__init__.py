"""People as the tab of experts shows them: the table of everyone, and one person with positions and roles."""
