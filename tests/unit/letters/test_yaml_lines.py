"""Both readers of YAML see the same parts on the same lines."""

import pytest

from workbench.letters.templates import file_of, shipped_templates
from workbench.letters.yaml_lines import load_with_lines


@pytest.mark.parametrize("template_id", ["D06b", "D10a"])
def test_that_a_shipped_template_reads_alike_by_the_fast_reader(template_id: str) -> None:
    text, file = shipped_templates()[template_id].text, file_of(template_id)
    assert load_with_lines(text, file, ours=True) == load_with_lines(text, file)
