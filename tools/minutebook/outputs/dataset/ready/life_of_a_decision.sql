-- title: The life of a decision, by both clocks
-- about: How a decision came about, what later became of it, and the versions of its record: when each happened and when the public could know. Left empty, it is the one of most later steps.
-- decision: Id of the decision |
WITH one AS (
  SELECT d.*, coalesce(put.motion_id, d.motion_id) AS submitted_id
  FROM decisions d
  LEFT JOIN motions put ON put.id = d.motion_id
  WHERE :decision IS NULL OR d.id = :decision
  ORDER BY (SELECT count(*) FROM decision_steps s WHERE s.decision_id = d.id) DESC, d.id LIMIT 1
)
SELECT date, what, statement, words, public_since, commit_id, path, line
FROM (
  SELECT 1 AS place, m.date, m.date_first, 'submitted' AS what, m.id AS statement, m.title AS words, m.known_since AS public_since,
    m.commit_id, m.path, m.line
  FROM one JOIN motions m ON m.id = one.submitted_id AND m.stage = 'submitted' AND m.id <> one.id
  UNION ALL
  SELECT 2, date, date_first, 'decided', id, title, known_since, commit_id, path, line FROM one
  UNION ALL
  SELECT 2 + s.number, s.date, s.date_first, s.step, s.statement, coalesce(d.title, f.text, f.title), s.known_since, s.commit_id,
    s.path, s.line
  FROM one JOIN decision_steps s ON s.decision_id = one.id
  LEFT JOIN decisions d ON d.id = s.statement
  LEFT JOIN follow_ups f ON f.id = s.statement
  UNION ALL
  SELECT 0, c.corrected, c.corrected_first, 'correction', c.id, c.reason, c.known_since, c.commit_id, c.path, c.line
  FROM one JOIN corrections c ON c.correction_of IN (one.id, one.record_id)
  UNION ALL
  SELECT v.number, date(v.known_since), date(v.known_since), 'version ' || v.number || ' of the record', v.record_id, v.message,
    v.known_since, v.commit_id, v.path, NULL
  FROM one JOIN versions v ON v.record_id = one.record_id
)
ORDER BY date_first, public_since, place, statement
