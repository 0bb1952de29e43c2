"""The site: pages as values, one module a kind of page in pages/."""
