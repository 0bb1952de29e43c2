"""Quorate: how many were in the room at each moment of a meeting, and how many had to be."""
