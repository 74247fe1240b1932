"""Grammars as tables: patterns over word classes, run in one scan."""
