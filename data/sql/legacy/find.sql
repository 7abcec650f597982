-- what an address of an earlier system stands for
SELECT object_id
FROM legacy_key
WHERE system = :system AND kind = :kind AND key = :key
