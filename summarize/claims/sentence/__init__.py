"""Who says what in one sentence: tokens, phrases, cues, and the raw claims that they carry."""
