-- How many were present at each meeting, how many had to be, by the minutes or the body's record, and what the minutes say of it.
SELECT meetings.id, meetings.name, meetings.organisation_name, meetings.date, minutes.present,
  coalesce(minutes.quorum, organisations.quorum) AS quorum,
  minutes.present >= coalesce(minutes.quorum, organisations.quorum) AS enough_were_present, minutes.is_quorate AS stated_quorate,
  meetings.address
FROM meetings
JOIN minutes ON minutes.id = meetings.minutes_id
LEFT JOIN organisations ON organisations.id = meetings.organisation_id
ORDER BY meetings.date DESC, meetings.id
