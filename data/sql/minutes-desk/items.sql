-- the items of a meeting as the closing check sees them
SELECT i.id, i.part, i.kind, i.number, i.title, i.begun_at, COALESCE (k.canonical, j.canonical) AS result_canonical,
  (SELECT COUNT(*) FROM agenda_item c WHERE c.parent_id = i.id AND c.kind <> 'notice') AS children,
  (SELECT COUNT(*) FROM decision d WHERE d.agenda_item_id = i.id) AS decisions,
  (SELECT COUNT(*) FROM decision d JOIN text x ON x.owner_id = d.id WHERE d.agenda_item_id = i.id) AS wordings
FROM agenda_item i
LEFT JOIN recording_result r ON r.agenda_item_id = i.id
LEFT JOIN vocabulary k ON k.id = r.result_id
LEFT JOIN vocabulary j ON j.id = i.result_id
WHERE i.meeting_id = :id
ORDER BY CASE i.part WHEN 'public' THEN 0 ELSE 1 END, i.position, i.id
