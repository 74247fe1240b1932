"""What editors decided, kept for good."""
