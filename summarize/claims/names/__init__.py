"""Names across the articles of an event: what means the same, short forms, voices, roles."""
