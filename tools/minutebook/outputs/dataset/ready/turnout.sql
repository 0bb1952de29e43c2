-- title: Turnout of votes and elections
-- about: The share of those entitled who took part, where it is recorded or can be counted; the lowest first.
SELECT date, organisation_name AS body, kind, title, entitled, took_part, percent, address
FROM turnouts
