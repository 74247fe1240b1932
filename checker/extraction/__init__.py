"""Document to facts: all kinds run, overlaps settled, mentions placed in their sentences."""
