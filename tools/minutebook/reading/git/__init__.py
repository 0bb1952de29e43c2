"""Reading git: where a folder's repository is, its commits in one pass, and the bytes of its blobs."""
