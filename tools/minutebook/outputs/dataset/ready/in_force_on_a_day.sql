-- title: Decisions in force on a day
-- about: What had been decided by a day and neither superseded, rescinded, withdrawn nor lapsed by then.
-- day: Day | 2016-12-01
SELECT d.date, d.organisation_name AS body, d.title, d.address
FROM decisions d
WHERE d.standing IS NOT NULL AND coalesce(d.effective_from_first, d.date_first) <= :day
  AND (d.effective_until_last IS NULL OR d.effective_until_last >= :day)
  AND NOT EXISTS (
    SELECT 1 FROM decision_relations r
    JOIN decisions later ON later.id = r.decision_id
    WHERE r.target_decision_id = d.id AND r.relation IN ('supersedes', 'rescinds')
      AND coalesce(later.effective_from_last, later.date_last) <= :day
  )
  AND NOT EXISTS (
    SELECT 1 FROM follow_ups f
    WHERE f.news_of = d.id AND f.state IN ('lapsed', 'withdrawn', 'dropped') AND coalesce(f.changed_last, f.date_last) <= :day
  )
ORDER BY d.date DESC, d.id
