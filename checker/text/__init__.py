"""File to Document: reading, cleaning with an offset map, sentences, tokens."""
