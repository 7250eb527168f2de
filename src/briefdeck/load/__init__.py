"""Reading a workspace: YAML → values that know their place → the model, or every fault at once."""

from briefdeck.load.loading import Loaded, load

__all__ = ["Loaded", "load"]
