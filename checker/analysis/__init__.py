"""A document with the layers that all kinds share: tokens, names, clauses, zones."""
