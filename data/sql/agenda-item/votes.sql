-- the votes of an agenda item
SELECT v.id, v.agenda_item_id, v.position, k.label AS kind, k.canonical AS kind_canonical, v.method, v.majority, v.subject,
  v.electorate, v.entitled, v.yes, v.no, v.abstain, v.invalid, v.absent, v.recused, v.is_unanimous, v.outcome,
  v.is_negated, v.effect, v.printed, v.repeats_id, v.follows_id
FROM vote v
JOIN vocabulary k ON k.id = v.kind_id
WHERE v.agenda_item_id = :id
ORDER BY v.position, v.id
