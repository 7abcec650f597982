-- a body, changed
UPDATE body SET
  name = :name, short_name = :short_name, classification = :classification, ags = :ags, district = :district,
  state = :state, website = :website, remark = :remark, modified = :modified
WHERE id = :id
