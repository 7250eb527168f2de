"""Audiences from a table: one delegation a row, in CSV or XLSX, as an office keeps them.

A row takes everything from its profile (an audience of ``audiences.yaml``) and changes what the row says: whom it
receives, when, by whom, in which languages and currency. What is wrong with a row costs that row alone.
"""
