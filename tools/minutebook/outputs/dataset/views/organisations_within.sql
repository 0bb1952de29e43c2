-- Which body stands under which, however far below: itself (depth 0), its parent (1), that one's parent (2), and so on.
WITH RECURSIVE above (organisation_id, organisation_name, within_id, depth) AS (
  SELECT id, name, id, 0 FROM organisations
  UNION ALL
  SELECT above.organisation_id, above.organisation_name, parents.parent_id, above.depth + 1
  FROM above
  JOIN organisations AS parents ON parents.id = above.within_id
  WHERE parents.parent_id IS NOT NULL AND parents.parent_id <> above.organisation_id AND above.depth < 50
)
SELECT above.organisation_id, above.organisation_name, above.within_id, organisations.name AS within_name, above.depth
FROM above
JOIN organisations ON organisations.id = above.within_id
ORDER BY organisation_id, depth
