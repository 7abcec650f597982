-- the public title a closed item will have
INSERT INTO agenda_item_draft (agenda_item_id, public_title) VALUES (:id, :public_title)
ON CONFLICT (agenda_item_id) DO UPDATE SET public_title = excluded.public_title
