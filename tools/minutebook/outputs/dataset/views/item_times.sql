-- When each item of a meeting was begun, where minutes say so, and how many minutes it took: to the next such item, else to the end.
SELECT items.id AS item_id, items.meeting_id, items.organisation_name, items.date, items.number, items.title, items.begun_time,
  items.begun_instant, CAST(round((julianday(coalesce(
    lead(items.begun_instant) OVER (PARTITION BY items.record_id ORDER BY items.begun_instant, items.position), minutes.end_instant
  )) - julianday(items.begun_instant)) * 1440) AS INTEGER) AS minutes_taken
FROM agenda_items AS items
JOIN minutes ON minutes.id = items.record_id
WHERE items.begun_time IS NOT NULL
ORDER BY items.date DESC, items.record_id, items.begun_instant, items.position
