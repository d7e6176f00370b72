"""Read the figures in English news: `from extract import extract`."""
