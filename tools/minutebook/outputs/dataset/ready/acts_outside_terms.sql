-- title: Acts outside a term of office
-- about: Who chaired, moved, voted, ... on a body when every recorded term of theirs had ended or was yet to begin. Latest first.
SELECT date, organisation_name AS body, person_name AS person, act, term_ended, term_began, address
FROM acts_outside_terms
