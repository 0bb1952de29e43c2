-- title: Decisions on a topic
-- about: Decisions that stand under a topic, by themselves, by their record or by the motion that they follow from. Latest first. Left empty, all topics.
-- topic: Topic, by its id |
SELECT t.topic_id AS topic, d.date, d.organisation_name AS body, d.title, d.standing, d.address
FROM decisions d
JOIN decision_topics t ON t.decision_id = d.id
WHERE :topic IS NULL OR t.topic_id = :topic
ORDER BY topic, d.date DESC, d.id
