"""Who says what: extraction, speakers, the same claim elsewhere, conflicts, timeline."""
