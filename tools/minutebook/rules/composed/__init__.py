"""Composed: who a body is made up of."""
