-- a section stays internal
INSERT INTO text_withheld (text_id) VALUES (:text_id) ON CONFLICT (text_id) DO NOTHING
