-- How often each person named in rolls voted which way, by body; who abstained most first.
SELECT events.organisation_name, votes.voter_id AS person_id, votes.voter_name AS person_name,
  sum(votes.option = 'for') AS votes_for, sum(votes.option = 'against') AS votes_against,
  sum(votes.option = 'abstain') AS abstentions, sum(votes.option NOT IN ('for', 'against', 'abstain')) AS took_no_part,
  count(*) AS votes, round(100.0 * sum(votes.option = 'abstain') / count(*), 1) AS percent_abstained
FROM votes
JOIN vote_events AS events ON events.id = votes.vote_event_id
GROUP BY events.organisation_name, coalesce(votes.voter_id, votes.voter_name)
ORDER BY abstentions DESC, percent_abstained DESC, person_name, events.organisation_name
