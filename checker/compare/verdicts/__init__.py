"""What the difference between two comparable facts means: pure functions, by family of values."""
