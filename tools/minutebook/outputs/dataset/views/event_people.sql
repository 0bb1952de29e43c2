-- The people with a record whom each event of the timeline is about, a row each.
SELECT events.id AS event_id, people.value AS person_id, events.date, events.classification, events.title
FROM events, json_each(events.people) AS people
