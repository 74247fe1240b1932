"""New documents checked against a dossier without reading the whole of it again."""
