"""Slots to findings: camps, severity, confidence, identity and the sentences."""
