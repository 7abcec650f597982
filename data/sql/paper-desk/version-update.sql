-- the draft of a text changes until it is released
UPDATE text_version SET markdown = :markdown WHERE text_id = :text_id AND version = :version
