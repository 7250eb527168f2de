"""The builder: audiences × locales × formats, in two phases. Everything is planned and checked, then written.

``run.run`` builds, ``facts.fact_table`` lists, ``catalogs.update_catalogs`` keeps translations current. Nothing is
imported here, so that a result can be named without loading every stage.
"""
