-- when public.db was written last and what it knows of the queue
UPDATE public.publication_state
SET published_at = :now, queue_sequence = :last
