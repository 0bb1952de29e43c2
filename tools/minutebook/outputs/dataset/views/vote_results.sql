-- Votes with their counts side by side, the latest first.
SELECT events.id, events.title, events.organisation_name, events.date, events.method, events.result,
  max(CASE counts.option WHEN 'for' THEN counts.value END) AS votes_for,
  max(CASE counts.option WHEN 'against' THEN counts.value END) AS votes_against,
  max(CASE counts.option WHEN 'abstain' THEN counts.value END) AS abstentions,
  events.votes_needed, events.reaches_threshold, events.address
FROM vote_events AS events
LEFT JOIN vote_counts AS counts ON counts.vote_event_id = events.id
GROUP BY events.id
ORDER BY events.date DESC, events.id
