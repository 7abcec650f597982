-- the stored recusal with this key, without what only people here can set
SELECT
  id, agenda_item_id, vote_id, person_id, number, reason, is_public
FROM recusal
WHERE agenda_item_id = :agenda_item_id
  AND vote_id IS NOT DISTINCT FROM :vote_id
  AND person_id IS NOT DISTINCT FROM :person_id
  AND reason IS NOT DISTINCT FROM :reason
