"""Akoma Ntoso 3.0 (OASIS LegalDocML): minutes as `debate` documents, for programs that read parliamentary records."""
