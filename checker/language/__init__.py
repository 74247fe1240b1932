"""Word lists and tables of each language; nothing else assumes English."""
