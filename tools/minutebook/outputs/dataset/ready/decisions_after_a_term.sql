-- title: Decisions after a body's term had ended
-- about: What bodies elected for a time decided when that time was over, as their records state it, the latest first.
SELECT d.date, d.organisation_name AS body, o.term_end, d.title, d.method, d.standing, d.address
FROM decisions d
JOIN organisations o ON o.id = d.organisation_id
WHERE d.date_first > o.term_end_last
ORDER BY d.date DESC, d.id
