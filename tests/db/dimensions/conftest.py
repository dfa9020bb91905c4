"""The same hand as after a decision."""

import importlib.util
import sys
from pathlib import Path

_BESIDE = Path(__file__).parent.parent / "followups" / "conftest.py"
_spec = importlib.util.spec_from_file_location("hand_after_the_decision", _BESIDE)
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
# Dataclasses look their module up by name.
sys.modules[_spec.name] = _module
_spec.loader.exec_module(_module)

after = _module.after
