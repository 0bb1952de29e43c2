-- title: Motions and who put them
-- about: Motions and amendments with who moved and who seconded them, and what became of them. Leave the result empty for all.
-- result: Result: carried, lost, withdrawn, ... |
WITH named AS MATERIALIZED (
  SELECT statement_id, group_concat(CASE role WHEN 'moved' THEN person_name END, '; ') AS moved,
    group_concat(CASE role WHEN 'seconded' THEN person_name END, '; ') AS seconded
  FROM statement_people
  WHERE role IN ('moved', 'seconded')
  GROUP BY statement_id
),
put AS (
  SELECT id, date, organisation_name, 'motion' AS kind, title, result, address FROM motions
  UNION ALL
  SELECT id, date, organisation_name, 'amendment', title, result, address FROM amendments
)
SELECT put.date, put.organisation_name AS body, put.kind, put.title, put.result, named.moved, named.seconded, put.address
FROM put
LEFT JOIN named ON named.statement_id = put.id
WHERE :result IS NULL OR put.result = :result
ORDER BY put.date DESC, put.id
