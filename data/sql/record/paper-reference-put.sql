-- writes a paper reference, new or changed
INSERT INTO paper_reference (
  id, paper_id, kind_id, target_id, target_text)
VALUES (
  :id, :paper_id, :kind_id, :target_id, :target_text)
ON CONFLICT (id) DO UPDATE SET
  paper_id = excluded.paper_id, kind_id = excluded.kind_id, target_id = excluded.target_id,
  target_text = excluded.target_text
