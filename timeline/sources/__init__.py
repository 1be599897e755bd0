"""Files, folders and texts to documents; what stands around a story is removed."""
