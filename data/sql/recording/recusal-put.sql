-- somebody is excluded from an item
INSERT INTO recusal (id, agenda_item_id, vote_id, person_id, number, reason, from_advice, from_vote, left_room)
VALUES (:id, :agenda_item_id, :vote_id, :person_id, :number, :reason, :from_advice, :from_vote, :left_room)
