-- something to do or a promise
INSERT INTO task (id, agenda_item_id, kind, subject, organization_id, due_on, state_id, created, modified)
VALUES (:id, :agenda_item_id, :kind, :subject, :organization_id, :due_on, :state_id, :created, :modified)
