-- 审校: what is to be done next with an item, and hence in whose queue it stands (disclosure/chain.ts).

alter table item add column next_step text;
create index item_to_be_done on item (next_step, organ_id) where next_step is not null;

-- A correction under way stands behind a published item: its clock runs too.
drop index item_under_way;
create index item_under_way on item (organ_id, due_on) where next_step is not null;
