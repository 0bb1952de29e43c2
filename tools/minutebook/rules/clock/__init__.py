"""The clock: how rules about time count, and what they set a time for."""
