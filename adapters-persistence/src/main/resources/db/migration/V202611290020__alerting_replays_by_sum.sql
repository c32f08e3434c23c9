-- Replays tell of each fall which line of the cumulative sum was passed, since chance is known of the sum and of the
-- test of a quarter apart. Those of before did not tell: what they raised is taken for the sum's, as it was until now.
update alert_replay set result = jsonb_set(result, '{alerts}', (
    select coalesce(jsonb_agg(
               case when raised ->> 'rule' = 'NPS_FALL'
                    then raised || jsonb_build_object('sum', raised ->> 'severity') else raised end), '[]')
      from jsonb_array_elements(result -> 'alerts') raised))
where result is not null;
