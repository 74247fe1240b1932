"""The classes to subclass: Kind, Rule, Formatter."""
