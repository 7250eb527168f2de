"""What is printed, in a finished file and in the plan, as lines with their places; and where figures differ.

``of_deck``, ``of_file`` and ``of_text`` make pages of lines, ``compare`` finds the differences of figures between them.
"""
