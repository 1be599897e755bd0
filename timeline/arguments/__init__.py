"""Predicates and their arguments: who does what to whom in one sentence."""
