-- a paper is released, and public where that is wanted
UPDATE paper SET is_public = :is_public, released_at = :now, release_certainty = 'recorded', modified = :now WHERE id = :id
