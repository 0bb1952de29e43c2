-- Acts on a body by people who have terms there, all of which had ended by that day (themselves, or with the body) or began later.
SELECT acts.person_id, acts.person_name, acts.act, acts.statement_id, acts.organisation_name, acts.date,
  max(CASE WHEN terms.ends < acts.date_first THEN terms.ends END) AS term_ended,
  min(CASE WHEN terms.begins > acts.date_last THEN terms.begins END) AS term_began, acts.address
FROM acts_of_people AS acts
JOIN (
  SELECT memberships.person_id, memberships.person_name, memberships.organisation_id, memberships.start_date_first AS begins,
    coalesce(
      memberships.end_date_last,
      CASE WHEN memberships.start_date_first IS NULL OR memberships.start_date_first <= bodies.term_end_last
        THEN bodies.term_end_last END,
      bodies.dissolution_date_last
    ) AS ends
  FROM memberships
  JOIN organisations AS bodies ON bodies.id = memberships.organisation_id
) AS terms ON terms.organisation_id = acts.organisation_id
  AND coalesce(terms.person_id, terms.person_name) = coalesce(acts.person_id, acts.person_name)
GROUP BY acts.organisation_id, acts.statement_id, acts.act, coalesce(acts.person_id, acts.person_name)
HAVING sum((terms.begins IS NULL OR terms.begins <= acts.date_last) AND (terms.ends IS NULL OR terms.ends >= acts.date_first)) = 0
ORDER BY acts.date DESC, acts.statement_id, acts.person_name, acts.act
