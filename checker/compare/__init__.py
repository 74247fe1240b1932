"""Candidate pairs, similarity, comparison levels, slots, independence."""
