"""Events of a parsed sentence: what happened or holds, when, how certain, and who says so."""
