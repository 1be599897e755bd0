"""When: documents, dates and events, put in order.

`build` shows every step from a document to a timeline in the order in which data flows.
Nothing heavy is imported until it is called.
"""

from __future__ import annotations
