-- title: Decisions on a topic
-- about: Decisions that stand under a topic, by themselves, by their record or by the motion that they follow from. Latest first.
-- topic: Topic, by its id | conference
SELECT d.date, d.organisation_name AS body, d.title, d.standing, d.address
FROM decisions d
JOIN decision_topics t ON t.decision_id = d.id
WHERE t.topic_id = :topic
ORDER BY d.date DESC, d.id
