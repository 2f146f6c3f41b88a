"""Problems of files: what can be wrong before a file's meaning is looked at."""

from psychoed.diagnostics import Code, Severity

ENCODING = Code(
    "PSY101",
    "not-utf-8",
    Severity.ERROR,
    """The file is not saved as UTF-8 text, so letters such as é or “ can't be read reliably.

    Open it in your editor, choose "Save with encoding" (or "Save as"), pick UTF-8, and save.

    Where a text was copied from such a file before, it holds signs such as â€™ for ’, or � for a
    letter that was lost: type these letters anew.""",
)
TAB = Code(
    "PSY102",
    "tab-used",
    Severity.ERROR,
    """A line is indented with the Tab key. YAML allows only spaces there.

    Replace each tab by two spaces. Most editors can do it for you ("Convert indentation to
    spaces").""",
)
UNCLOSED_QUOTE = Code(
    "PSY103",
    "unclosed-quote",
    Severity.ERROR,
    """A quotation mark opens a text and nothing closes it, so the rest of the file is swallowed.

    Wrong:  title: "Trust
    Right:  title: "Trust"

    An apostrophe inside single quotes is written twice, or use double quotes:
    definition: "It's about trust." """,
)
SYNTAX = Code(
    "PSY104",
    "yaml-syntax",
    Severity.ERROR,
    """The file does not follow the rules of YAML, so it can't be read from this place on.

    The most frequent causes: text with a colon and a space in it that is not in quotes, a line
    that is indented too much or too little, a list in [brackets] that is not closed.

    Wrong:  definition: Trust: feeling able to rely on somebody.
    Right:  definition: "Trust: feeling able to rely on somebody."
    Or:     definition: >-
              Trust: feeling able to rely on somebody.""",
)
EMPTY_FILE = Code(
    "PSY105",
    "empty-file",
    Severity.ERROR,
    """The file holds nothing (or only comments), so there is no entry to show.

    Write the entry's fields into it, or remove the file.""",
)
NOT_A_MAPPING = Code(
    "PSY106",
    "not-fields",
    Severity.ERROR,
    """The file (or this part of it) must be a set of fields, each written as a name, a colon and a
    value.

    Wrong:  - title: Trust
    Right:  title: Trust""",
)
DUPLICATE_FIELD = Code(
    "PSY107",
    "duplicate-field",
    Severity.ERROR,
    """The same field is written twice. Only one could be kept, and the other text would be lost.

    Join the two, or remove one.""",
)
ALIAS = Code(
    "PSY108",
    "yaml-alias",
    Severity.ERROR,
    """YAML treats text that begins with * or & as a reference to another place in the file.

    If it is meant as text, put it in quotes: "*trust*". If it is meant as a reference, write
    the text out in full: everything in these files is written where it is used.""",
)
TOO_LARGE = Code(
    "PSY109",
    "file-too-large",
    Severity.ERROR,
    """The file is far larger than an entry can be. Perhaps something else was saved under this
    name.""",
)
TOO_DEEP = Code(
    "PSY110",
    "nested-too-deeply",
    Severity.ERROR,
    """Values are nested inside each other more deeply than any field allows.

    Perhaps brackets were repeated or indentation grew by accident.""",
)
TAG = Code(
    "PSY111",
    "yaml-tag",
    Severity.ERROR,
    """YAML treats text that begins with ! as an instruction, which these files do not use.

    If it is meant as text, put it in quotes: "!important".""",
)
SEVERAL_DOCUMENTS = Code(
    "PSY112",
    "several-documents",
    Severity.ERROR,
    """A line of three hyphens starts a second YAML document, but one file holds one entry.

    Put the second entry into a file of its own, or remove the line.""",
)
NO_GLOSSARY = Code(
    "PSY113",
    "no-glossary",
    Severity.ERROR,
    """The folder with the knowledge is missing or holds no entry, so the site would be empty. Files
    such as site.yaml and groups.yaml only say something about entries.

    Create the folder named in the message, and in it `concepts/trust.yaml` with two lines:
    title: Trust
    definition: Feeling able to rely on somebody.""",
)
UNREADABLE = Code(
    "PSY114",
    "unreadable-file",
    Severity.ERROR,
    """The file could not be opened: it may be a folder, a broken link, or closed to this user.""",
)
MISPLACED = Code(
    "PSY115",
    "misplaced-file",
    Severity.ERROR,
    """A file stands where nothing reads it, so what it says would be missing from the site.

    Entries stand in the folders concepts, modalities, questions and pathways and end in .yaml;
    the other files have fixed names, for example groups.yaml.""",
)
FILE_NAME = Code(
    "PSY116",
    "file-name",
    Severity.ERROR,
    """The name of an entry's file is its id and part of its web address, so it has only small
    letters (a to z), digits and single hyphens between them: `emotional-safety.yaml`.""",
)
CONTROL_CHARACTER = Code(
    "PSY117",
    "control-character",
    Severity.ERROR,
    """The file holds a character that can't be seen, often copied from a PDF or a web page. It
    would end a line where no editor shows one, turn letters round, or hide a word from searches.

    Delete it: place the cursor right behind it and press Backspace.""",
)
BIBTEX = Code(
    "PSY118",
    "bibtex-syntax",
    Severity.ERROR,
    """An item of the bibliography can't be read. Usual causes: a missing comma or a brace that is
    not closed.

    @article{rogers1957,
      author = {Rogers, Carl R.},
      year = {1957},
      title = {The necessary and sufficient conditions of therapeutic personality change},
    }""",
)
FIELD_NAME = Code(
    "PSY119",
    "field-name",
    Severity.ERROR,
    """The name of a field must be plain text before the colon.""",
)
LOST_TEXT = Code(
    "PSY120",
    "text-lost",
    Severity.ERROR,
    """YAML takes a # with a space before it for the beginning of a comment, and drops the rest of
    the line. A line that begins with # is dropped too, unless it stands below `body: |` and is
    indented like the text there.

    Wrong:  title: The #1 question
    Right:  title: "The #1 question"

    A comment of your own stands on a line that begins with one #. Behind a text it has two spaces
    before its # and one behind it, so that it can't be mistaken for a part of the text:

    title: Trust  # agreed with Anna""",
)

MERGE_CONFLICT = Code(
    "PSY121",
    "merge-conflict",
    Severity.ERROR,
    """Two people changed the same lines, and Git wrote both versions into the file, between lines
    of <<<<<<<, ======= and >>>>>>>.

    Keep the lines that are right, and remove the others together with the three marks.""",
)
SECOND_FILE = Code(
    "PSY122",
    "second-file",
    Severity.ERROR,
    """Two files of one name, such as site.yaml and site.yml, say what stands in one place only.
    What one of them says would be missing from the site.

    Join them into one file, and remove the other.""",
)

JOINED_LINES = Code(
    "PSY123",
    "lines-joined",
    Severity.ERROR,
    """The text has headings, lists or tables, which stand on lines of their own, but it is written
    in a way that joins its lines into one. Readers would see hyphens and # signs amid the text.

    Wrong:  body: >-
              - one
              - two
    Right:  body: |
              - one
              - two""",
)

SOURCE_VALUE = Code(
    "PSY124",
    "source-value",
    Severity.ERROR,
    """A source would be shown wrongly: its kind is unknown, its year is none, or a word in it looks
    like a command of LaTeX.

    Wrong:  @artcle{rogers1957, ...
    Right:  @article{rogers1957, ...""",
)

FRONT_MATTER = Code(
    "PSY125",
    "page-settings",
    Severity.ERROR,
    """The settings of a hand-written page stand at its very beginning, between two lines of three
    hyphens. Where something is wrong with these lines, readers see the settings as text, or a
    paragraph is taken for a setting and is missing.

    ---
    title: "Attachment: one word, three meanings"
    description: Attachment can mean a theory, a pattern or a feeling.
    ---

    # Attachment""",
)

TEMPLATE = Code(
    "PSY126",
    "template",
    Severity.ERROR,
    """A template in the site's own folder can't be read by Jinja, so no page could be made with it.

    Wrong:  {% block footer %}<p>Our clinic</p>
    Right:  {% block footer %}<p>Our clinic</p>{% endblock %}""",
)

CODES = (
    ENCODING,
    TAB,
    UNCLOSED_QUOTE,
    SYNTAX,
    EMPTY_FILE,
    NOT_A_MAPPING,
    DUPLICATE_FIELD,
    ALIAS,
    TOO_LARGE,
    TOO_DEEP,
    TAG,
    SEVERAL_DOCUMENTS,
    NO_GLOSSARY,
    UNREADABLE,
    MISPLACED,
    FILE_NAME,
    CONTROL_CHARACTER,
    BIBTEX,
    FIELD_NAME,
    LOST_TEXT,
    MERGE_CONFLICT,
    JOINED_LINES,
    SOURCE_VALUE,
    FRONT_MATTER,
    SECOND_FILE,
    TEMPLATE,
)
