"""Who: actors, their relations, and the graph of both. Stands on `timeline`.

`build` shows every step from a timeline to a graph in the order in which data flows.
"""

from __future__ import annotations
