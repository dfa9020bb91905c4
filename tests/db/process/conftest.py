"""The same hand as for the checklists: moving a case rests on what they say."""

import importlib.util
from pathlib import Path

_BESIDE = Path(__file__).parent.parent / "checklists" / "conftest.py"
_spec = importlib.util.spec_from_file_location("hand_of_the_checklists", _BESIDE)
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

hand = _module.hand
