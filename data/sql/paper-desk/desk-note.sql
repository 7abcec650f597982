-- why a paper was returned or withdrawn; imported papers get their row here
INSERT INTO paper_desk (paper_id, publicity_wanted, note)
SELECT id, is_public, :note FROM paper WHERE id = :id
ON CONFLICT (paper_id) DO UPDATE SET note = excluded.note, revision = paper_desk.revision + 1
