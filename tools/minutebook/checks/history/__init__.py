"""What only git and the ledger show: how records came to be as they are, and when they were published."""
