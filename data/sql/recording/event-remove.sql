-- takes an event that never happened out of the attendance log
DELETE FROM presence_event WHERE id = :id
