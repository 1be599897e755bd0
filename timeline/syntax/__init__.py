"""The sentence as a tree: its words, phrases and names, and the mending of what was misread."""
