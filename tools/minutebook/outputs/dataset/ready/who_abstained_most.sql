-- title: Who abstained most
-- about: How often each person named in rolls voted for, against or abstained. Leave the body empty for all.
-- body: Body, by its name |
SELECT person_name AS person, organisation_name AS body, abstentions, percent_abstained, votes_for, votes_against, took_no_part,
  votes
FROM voting_by_person
WHERE :body IS NULL OR organisation_name = :body
