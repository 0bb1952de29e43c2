"""Linked data: what a page is about, in the vocabulary of schema.org, for `<script type="application/ld+json">`."""
