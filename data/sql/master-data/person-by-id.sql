-- a person with contact data with all that is kept here
SELECT
  id, body_id, name, title, given_name, family_name, name_suffix, status, sort_key, email, phone, address,
  is_public, remark, created, modified
FROM person
WHERE id = :id
