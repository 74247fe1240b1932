"""Dates, times and lengths of time of a document, read together since they lean on one another."""
