"""On which side of its anchor a date lies, by the tense of what stands around it."""
