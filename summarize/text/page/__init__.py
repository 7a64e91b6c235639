"""The page an article was saved from: its lines, its furniture, what it says of itself."""
