-- an organization, changed
UPDATE organization SET
  kind_id = :kind_id, classification = :classification, name = :name, short_name = :short_name,
  sort_key = :sort_key, starts_on = :starts_on, ends_on = :ends_on, successor_id = :successor_id,
  is_public = :is_public, remark = :remark, modified = :modified
WHERE id = :id
