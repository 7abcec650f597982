-- a person with contact data, changed
UPDATE person SET
  name = :name, title = :title, given_name = :given_name, family_name = :family_name,
  name_suffix = :name_suffix, status = :status, sort_key = :sort_key, email = :email, phone = :phone,
  address = :address, is_public = :is_public, remark = :remark, modified = :modified
WHERE id = :id
