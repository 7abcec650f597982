-- remembers a long word
INSERT INTO public.search_word (word, label) VALUES (:word, :label) ON CONFLICT DO NOTHING
