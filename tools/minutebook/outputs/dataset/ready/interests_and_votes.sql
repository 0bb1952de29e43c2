-- title: Interests declared, and how their holders voted
-- about: Each interest that somebody declared, whether the person stood aside, and the vote in a roll on what it is about.
SELECT date, organisation_name AS body, person_name AS person, interest, stood_aside, about_title AS about, voted, result, address
FROM interests_declared
