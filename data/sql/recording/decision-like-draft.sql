-- whether a decision has the wording of the paper
UPDATE decision SET like_draft = :like_draft WHERE id = :id
