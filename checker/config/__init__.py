"""Settings: [tool.checker] in pyproject.toml, or checker.toml, to a frozen Config."""

from checker.config.read import load_config
from checker.config.settings import Config

__all__ = ["Config", "load_config"]
