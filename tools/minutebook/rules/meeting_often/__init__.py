"""Meeting often: the days on which a body met, the years and the gaps between them."""
