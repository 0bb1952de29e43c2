-- Each topic of a decision: its own, those of its record, and those of the motion or vote that it follows from.
SELECT decisions.id AS decision_id, stated.topic_id
FROM decisions
JOIN statement_topics AS stated ON stated.statement_id = decisions.id
UNION
SELECT decisions.id, stated.topic_id
FROM decisions
JOIN statement_topics AS stated ON stated.statement_id = decisions.motion_id
UNION
SELECT decisions.id, stated.topic_id
FROM decisions
JOIN motions ON motions.id = decisions.motion_id
JOIN statement_topics AS stated ON stated.statement_id = motions.motion_id
