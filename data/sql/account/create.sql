-- a new account; it cannot log in before its set-up link was used
INSERT INTO account (id, login, name, email, person_id, is_locked, created, modified)
VALUES (:id, :login, :name, :email, :person_id, 0, :created, :modified)
