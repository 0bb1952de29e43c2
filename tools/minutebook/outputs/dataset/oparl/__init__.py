"""OParl 1.1: what a council's information system answers, as static files, each at the address that is its id."""
