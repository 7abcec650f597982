-- what it refers to: a paper of ours or a number
INSERT INTO paper_reference (id, paper_id, kind_id, target_id, target_text)
VALUES (:id, :paper_id, :kind_id, :target_id, :target_text)
