-- title: Notice of meetings
-- about: How many days, and at the least how many hours, before a meeting its members were told of it, by its agenda, its minutes or an email, the shortest first.
-- body: Body, by its id |
SELECT n.date, n.organisation_name AS body, n.days, n.hours_at_least AS hours, n.given, n.notice AS in_words, n.stated_in, n.address
FROM notices_of_meetings n
JOIN meetings m ON m.id = n.id
WHERE :body IS NULL OR m.organisation_id = :body
ORDER BY n.days IS NULL, n.days, n.date, n.address
