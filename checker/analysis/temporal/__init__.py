"""Dates, times and lengths of time of a document, read together since they lean on one another.

The words live in the language table (``temporal.toml``); the rows of the
grammar stand beside the builders that they call. A second language brings its
own table, and rows of its own where its wording differs.
"""
