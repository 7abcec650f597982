-- an organization, if it is a faction
SELECT organization.id
FROM organization JOIN vocabulary ON vocabulary.id = organization.kind_id
WHERE organization.id = :id AND vocabulary.canonical = 'faction'
