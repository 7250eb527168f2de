"""The mutation benchmark of the figure check: ``python -m bench.figures``, or ``make bench-figures``.

Single errors are planted in finished files, and the shipped ``briefdeck check FILE…`` is asked to find them. Nothing
here imports briefdeck: figures are found by the tables and patterns of this folder, so that it stays an outside view.
"""
