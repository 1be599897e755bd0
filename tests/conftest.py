"""What all tests share: property tests that hang on no clock and draw the same cases each time."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no defect of the code, and a failure must come back when it is looked at.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
