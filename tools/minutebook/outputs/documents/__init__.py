"""Documents: a record as a file that is read, printed and edited elsewhere: PDF, Word, OpenDocument, EPUB."""
