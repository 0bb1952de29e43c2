-- Interests that people declared, with what each is about, whether they stood aside, and how they then voted; the latest first.
SELECT declarations.id, declarations.organisation_name, declarations.date, declarations.person_id, declarations.person_name,
  declarations.interest, declarations.stood_aside, about.target AS about, events.title AS about_title, events.result,
  votes.option AS voted, declarations.address
FROM declarations
LEFT JOIN cross_references AS about ON about.entry_id = declarations.id AND about.relation = 'about'
LEFT JOIN vote_events AS events ON events.id = about.target
LEFT JOIN votes ON votes.vote_event_id = events.id
  AND coalesce(votes.voter_id, votes.voter_name) = coalesce(declarations.person_id, declarations.person_name)
ORDER BY declarations.date DESC, declarations.id, about.target
