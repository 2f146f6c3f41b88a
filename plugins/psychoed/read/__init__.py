"""Files to located nodes: text with positions, nothing typed yet."""

from psychoed.read.bibtex import BibItem, plain_text
from psychoed.read.codes import CODES
from psychoed.read.documents import Document, Documents, faults_of, read
from psychoed.read.layout import show
from psychoed.read.misplaced import leads_back
from psychoed.read.nodes import Changed, Field, Mapping, Node, Scalar, Sequence
from psychoed.read.outline import NO_SPACE
from psychoed.read.page_file import read_page
from psychoed.read.parts import (
    ENDINGS,
    ENTRY_FOLDERS,
    NO_SLUG,
    RESERVED,
    SHARED_FILES,
    SLUG,
    slug_for,
    without_copy_mark,
)
from psychoed.read.phrases import beginning
from psychoed.read.shape import Shape
from psychoed.read.slips.block_signs import is_slip, meant_sign
from psychoed.read.slips.lists import OTHER_HYPHEN
from psychoed.read.slips.lost_line import lost_line
from psychoed.read.text_file import INVISIBLE, decode_text, unreadable

__all__ = [
    "CODES",
    "ENDINGS",
    "ENTRY_FOLDERS",
    "INVISIBLE",
    "NO_SLUG",
    "NO_SPACE",
    "OTHER_HYPHEN",
    "RESERVED",
    "SHARED_FILES",
    "SLUG",
    "BibItem",
    "Changed",
    "Document",
    "Documents",
    "Field",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Shape",
    "beginning",
    "decode_text",
    "faults_of",
    "is_slip",
    "leads_back",
    "lost_line",
    "meant_sign",
    "plain_text",
    "read",
    "read_page",
    "show",
    "slug_for",
    "unreadable",
    "without_copy_mark",
]
