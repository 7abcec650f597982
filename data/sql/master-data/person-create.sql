-- a person with contact data, new
INSERT INTO person (
  id, body_id, name, title, given_name, family_name, name_suffix, status, sort_key, email, phone, address,
  is_public, remark, created, modified)
VALUES (
  :id, :body_id, :name, :title, :given_name, :family_name, :name_suffix, :status, :sort_key, :email, :phone,
  :address, :is_public, :remark, :created, :modified)
