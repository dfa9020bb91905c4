import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evidence.hashing import TwoDigests, digest_stream, sm3_hex


def test_that_sm3_gives_the_value_of_the_standard() -> None:
    # GB/T 32905-2016, annex A.1
    assert sm3_hex(b"abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_that_sm3_gives_the_value_of_the_standard_for_a_longer_text() -> None:
    # GB/T 32905-2016, annex A.2
    assert sm3_hex(b"abcd" * 16) == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"


@pytest.mark.skipif("sm3" not in hashlib.algorithms_available, reason="this Python's OpenSSL has no SM3")
@given(st.binary(max_size=300))
def test_that_two_implementations_of_sm3_agree(content: bytes) -> None:
    assert sm3_hex(content) == hashlib.new("sm3", content).hexdigest()


@given(st.lists(st.binary(max_size=100), max_size=6))
def test_that_pieces_make_no_difference(pieces: list[bytes]) -> None:
    digests = TwoDigests()
    for piece in pieces:
        digests.update(piece)
    whole = b"".join(pieces)
    found = digests.digests()
    assert found == digest_stream(io.BytesIO(whole))
    assert (found.sha256, found.sm3, found.size_bytes) == (
        hashlib.sha256(whole).hexdigest(),
        sm3_hex(whole),
        len(whole),
    )


def test_that_the_digests_of_nothing_are_defined() -> None:
    found = TwoDigests().digests()
    assert found.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert found.sm3 == "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"
    assert found.size_bytes == 0
