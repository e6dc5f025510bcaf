-- The page of an item asks which document it carries: by key, however many documents there are.
create index document_by_item on document (item_id) where item_id is not null;
