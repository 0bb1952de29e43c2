-- The share of those entitled who took part in each vote and election where it is recorded or can be counted; the lowest first.
SELECT id, kind, title, organisation_name, date, entitled, took_part, round(100.0 * share, 1) AS percent, stated, address
FROM (
  SELECT events.id, 'vote' AS kind, events.title, events.organisation_name, events.date, events.entitled,
    counted.votes + coalesce(events.spoilt, 0) AS took_part, events.turnout AS stated, events.address,
    coalesce(1.0 * events.turnout_numerator / events.turnout_denominator,
      1.0 * (counted.votes + coalesce(events.spoilt, 0)) / nullif(events.entitled, 0)) AS share
  FROM vote_events AS events
  LEFT JOIN (
    SELECT vote_event_id, sum(value) AS votes FROM vote_counts WHERE option IN ('for', 'against', 'abstain')
    GROUP BY vote_event_id HAVING sum(option IN ('for', 'against')) = 2
  ) AS counted ON counted.vote_event_id = events.id
  UNION ALL
  SELECT id, 'election', title, organisation_name, date, electorate, ballots, NULL, address,
    1.0 * ballots / nullif(electorate, 0)
  FROM elections
)
WHERE share IS NOT NULL
ORDER BY share, id
