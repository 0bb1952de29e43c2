-- Each notice of a meeting that minutes, an agenda or an email state, with the time from it to the meeting; the shortest first.
SELECT meetings.id, meetings.name, meetings.organisation_name, meetings.date, given.stated_in, given.given, given.notice,
  CAST(julianday(meetings.date_first) - julianday(substr(given.given, 1, 10)) AS INTEGER) AS days, given.address,
  round((julianday(meetings.start_instant) - julianday(given.latest)) * 24, 2) AS hours_at_least,
  round((julianday(meetings.start_instant) - julianday(given.earliest)) * 24, 2) AS hours_at_most
FROM meetings
JOIN (
  SELECT meeting_id, 'agenda' AS stated_in, called AS given, called_first AS earliest, called_last AS latest, notice, address
  FROM agendas
  WHERE called IS NOT NULL OR notice IS NOT NULL
  UNION ALL
  SELECT meeting_id, 'minutes', called, called_first, called_last, notice, address
  FROM minutes
  WHERE called IS NOT NULL OR notice IS NOT NULL
  UNION ALL
  SELECT notice_of_id, 'email', coalesce(sent, date), sent_first, sent_last, title, address
  FROM emails
  WHERE notice_of_id IS NOT NULL
) AS given ON given.meeting_id = meetings.id
ORDER BY days IS NULL, days, meetings.id, given.stated_in
