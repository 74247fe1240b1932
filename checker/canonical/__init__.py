"""Surface to value: numbers, units, currencies, dates, names, places."""
