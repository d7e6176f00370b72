"""Ids that are safe as names of files on any system, and short names made from titles."""

import re
import unicodedata

# Marks that separate folders or mean something to a file system or a shell on one system or another.
UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u2028\u2029]')
# Names of devices on Windows, whatever their ending.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
LONGEST = 200  # bytes; file systems take 255, and an ending and a number must fit
LONGEST_SLUG = 60  # characters
NO_SLUG = re.compile(r"[^a-z0-9]+")


def safe_name(name: str) -> str:
    """The name with marks that no file name may have as "_"; unchanged where it is safe already.

    >>> safe_name("hale.courier 12"), safe_name("../a/b:c"), safe_name("NUL.txt"), safe_name("..")
    ('hale.courier 12', '__a_b_c', '_NUL.txt', '_')
    """
    plain = UNSAFE.sub("_", name)
    plain = re.sub(r"^\.+", "_", plain).rstrip(". ") or "_"
    plain = f"_{plain}" if DEVICE.match(plain) else plain
    return plain.encode()[:LONGEST].decode("utf-8", "ignore")


def slug(text: str) -> str:
    """A short name made from a title: lower-case letters, digits and hyphens.

    >>> slug("Gale kills 12 in Hâle!"), slug("…")
    ('gale-kills-12-in-hale', 'article')
    """
    letters = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode().lower()
    return NO_SLUG.sub("-", letters)[:LONGEST_SLUG].strip("-") or "article"
