"""All commands in the order of a user's day, each with its line in ``briefdeck --help``.

Tests hold the lines against what the commands say themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

SHORT_HELPS: Mapping[str, str] = {
    "new": "Make a workspace to start from.",
    "build": "Write the decks and summaries.",
    "check": "Say what is wrong, and write nothing.",
    "verify": "Compare the files with what was built.",
    "audiences": "Delegations from a table.",
    "trace": "Show where a file's figures come from.",
    "facts": "List facts: values, uses, sources.",
    "figures": "Read and compare figures in any text.",
    "locales": "Make, exchange and review translation catalogs.",
    "brand": "See how a .pptx or .potx is used as a brand.",
    "schema": "Print the JSON Schema of the input.",
    "completion": "Print a shell's completion script.",
}
