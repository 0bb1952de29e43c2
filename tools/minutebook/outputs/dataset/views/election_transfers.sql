-- What each candidate gained or lost in each round of a count after the first, as the rounds in the record differ.
SELECT rounds.election_id, elections.title, elections.organisation_name, elections.date, rounds.number, rounds.candidacy_id,
  candidacies.person_id, candidacies.person_name, candidacies.is_elected, rounds.votes,
  rounds.votes - lag(rounds.votes) OVER (PARTITION BY rounds.candidacy_id ORDER BY rounds.number) AS gained,
  rounds.number = max(rounds.number) OVER (PARTITION BY rounds.candidacy_id)
    AND rounds.number < max(rounds.number) OVER (PARTITION BY rounds.election_id) AS is_last_of_candidate
FROM election_rounds AS rounds
JOIN candidacies ON candidacies.id = rounds.candidacy_id
JOIN elections ON elections.id = rounds.election_id
ORDER BY elections.date DESC, rounds.election_id, rounds.number, rounds.votes DESC, candidacies.position
