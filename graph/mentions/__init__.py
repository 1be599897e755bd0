"""What one mention says for itself: its name, its noun, its country, its kind."""
