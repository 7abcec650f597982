-- what the desk knows about a paper beside what is published
INSERT INTO paper_desk (paper_id, publicity_wanted, revision) VALUES (:id, :publicity_wanted, 1)
ON CONFLICT (paper_id) DO UPDATE SET
  publicity_wanted = excluded.publicity_wanted, revision = paper_desk.revision + 1
