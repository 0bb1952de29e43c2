-- The topics of each event of the timeline, a row each.
SELECT events.id AS event_id, topics.value AS topic_id, events.date, events.classification, events.title
FROM events, json_each(events.topics) AS topics
