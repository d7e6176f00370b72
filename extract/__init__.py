"""Read the figures in English news: `from extract import extract`."""

from extract.claims import extract
from extract.models import Claim, Kind, Origin, Qualifier, Quantity, Stance

__all__ = ["Claim", "Kind", "Origin", "Qualifier", "Quantity", "Stance", "extract"]
