"""Searching: the index of all pages that search finds, made by Pagefind, so that any file server can answer searches."""
