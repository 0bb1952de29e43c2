"""Changes of the tables from one version to the next, the latest first, as the data page tells them."""

CHANGES = (("1.0", "The first version."),)
