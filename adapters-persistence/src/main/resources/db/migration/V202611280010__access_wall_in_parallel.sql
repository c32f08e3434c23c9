-- The wall asks these functions. One that is not said to be so keeps every statement over the table on one processor, even
-- where it is never called; they only read, and a helper process has the units of the one it helps.
alter function is_behind_visible_case(uuid) parallel safe;
alter function is_about_own_units parallel safe;
alter function customer_standing(date, text, numeric, numeric) parallel safe;
