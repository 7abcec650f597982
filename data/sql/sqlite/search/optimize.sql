-- merges the index into one piece: after a rebuild
INSERT INTO public.search_index (search_index) VALUES ('optimize')
