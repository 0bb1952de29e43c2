"""Findings and rules, as the terminal and other programs are told of them."""
