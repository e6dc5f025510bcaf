-- What the page of an item asks for by key.
create index if not exists interpretation_by_item on interpretation (item_id) where item_id is not null;
