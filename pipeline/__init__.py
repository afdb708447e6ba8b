"""Minutebook reads the minutes of council committees and turns them into records that people can search, check and count.

    files ─ ingest ─▶ Source ─ segment ─▶ Meeting ─ extract ─▶ records ─ link ─▶ links ─ store ─▶ minutes.db
    minutes.db ─▶ search · serve · export · evaluate

``records`` says what the program produces, ``run`` in which order; each stage is a module of the same name.
"""

__version__ = "0.1.0"
