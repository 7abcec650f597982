-- an earlier number stays with its paper
INSERT INTO paper_number_alias (id, paper_id, number, number_key)
SELECT :alias_id, id, number, number_key FROM paper WHERE id = :id AND number IS NOT NULL AND number_key <> :key
