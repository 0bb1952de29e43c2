"""Publish: the second half of the line, from the archive to all pages and files of its site, as values."""

from datetime import date

from minutebook.archive import Archive
from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.outputs.page import Site
from minutebook.outputs.site.render import render_site, site_assets
from minutebook.outputs.site.clean import address_of_file
from minutebook.public import public_view
from minutebook.timeline import build_timeline


def publish(archive: Archive, today: date, site_url: str = "") -> Site:
    """Make the site of an archive as it is on the day `today`; `site_url` is absolute and ends in `/`, or is empty."""
    view = public_view(archive)
    edition = Edition(view, build_timeline(view), today, site_url)
    copies = {address_of_file(file.path): archive.folder / file.path for file in view.archive.files}
    return Site(render_site(edition), (*site_assets(), *render_feeds(edition), *render_calendars(edition)), copies)
