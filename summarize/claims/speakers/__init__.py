"""Who the speakers of one article are: pronouns, short names and offices resolved."""
