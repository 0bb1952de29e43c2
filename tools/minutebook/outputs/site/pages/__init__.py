"""Pages: one module a kind of page; each `render_pages(press)` yields pages."""
