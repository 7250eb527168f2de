"""``python -m briefdeck``: the program, where its script is not on the path."""

from briefdeck.cli import main

main()
