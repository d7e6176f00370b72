"""One module for each format, each with a `read(source, stream)`.

They are imported when a file of their kind comes, because some stand on heavy libraries: plain text is read at once.
"""
