"""The one DataFrame: its schema, and facts to rows and back."""
