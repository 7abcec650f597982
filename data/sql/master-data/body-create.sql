-- a body, new
INSERT INTO body (
  id, name, short_name, classification, ags, district, state, website, remark, created, modified)
VALUES (
  :id, :name, :short_name, :classification, :ags, :district, :state, :website, :remark, :created, :modified)
