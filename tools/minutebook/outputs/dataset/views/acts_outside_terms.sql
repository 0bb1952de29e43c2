-- Acts on a body by people who have terms there, all of which had ended by that day (themselves, or with the body) or began later.
-- Whoever asks or answers a question need not be a member. Each person's days on a body are judged once, whatever the person did on them.
WITH terms AS MATERIALIZED (
  SELECT memberships.organisation_id, coalesce(memberships.person_id, memberships.person_name) AS who,
    memberships.start_date_first AS begins,
    coalesce(
      memberships.end_date_last,
      CASE WHEN memberships.start_date_first IS NULL OR memberships.start_date_first <= bodies.term_end_last
        THEN bodies.term_end_last END,
      bodies.dissolution_date_last
    ) AS ends
  FROM memberships
  JOIN organisations AS bodies ON bodies.id = memberships.organisation_id
),
outside AS MATERIALIZED (
  SELECT days.organisation_id, days.who, days.date_first, days.date_last,
    max(CASE WHEN terms.ends < days.date_first THEN terms.ends END) AS term_ended,
    min(CASE WHEN terms.begins > days.date_last THEN terms.begins END) AS term_began
  FROM (
    SELECT DISTINCT organisation_id, coalesce(person_id, person_name) AS who, date_first, date_last FROM acts_of_people
    WHERE act NOT IN ('asked', 'answered')
  ) AS days
  JOIN terms ON terms.organisation_id = days.organisation_id AND terms.who = days.who
  GROUP BY days.organisation_id, days.who, days.date_first, days.date_last
  HAVING sum((terms.begins IS NULL OR terms.begins <= days.date_last) AND (terms.ends IS NULL OR terms.ends >= days.date_first)) = 0
)
SELECT acts.person_id, acts.person_name, acts.act, acts.statement_id, acts.organisation_name, acts.date, outside.term_ended,
  outside.term_began, acts.address
FROM outside
JOIN acts_of_people AS acts ON acts.organisation_id = outside.organisation_id
  AND coalesce(acts.person_id, acts.person_name) = outside.who
  AND acts.date_first = outside.date_first AND acts.date_last = outside.date_last AND acts.act NOT IN ('asked', 'answered')
GROUP BY acts.organisation_id, acts.statement_id, acts.act, coalesce(acts.person_id, acts.person_name)
ORDER BY acts.date DESC, acts.statement_id, acts.person_name, acts.act
