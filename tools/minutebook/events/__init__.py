"""Events: what the records say happened, one module a source; each `derive(view)` yields events."""
