"""Forms of documents: one module a form, each with the ending of its files and `render`."""
