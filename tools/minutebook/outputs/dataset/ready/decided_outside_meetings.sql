-- title: Decided outside meetings
-- about: Votes by email, post, online or in writing, with how long they were open where that is recorded.
SELECT date, organisation_name AS body, title, method, opened, closed,
  round((julianday(closed_last) - julianday(opened_first)) * 24, 2) AS hours, entitled, result, address
FROM vote_events
WHERE method IN ('email', 'postal', 'online-ballot', 'written-resolution') OR opened IS NOT NULL
ORDER BY date DESC, id
