"""From words to days: each time expression its anchor, its side and its interval."""
