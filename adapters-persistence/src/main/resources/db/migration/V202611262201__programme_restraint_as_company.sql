-- A programme that said nothing of its own got the company's days of that moment written down, and kept them when the company
-- changed. Now 0 means: as the company, whatever that becomes. What is no stricter than the company says nothing of its own.
update programme set restraint_days = 0
 where restraint_days <= (select any_days from restraint_settings);
update programme set same_kind_restraint_days = 0
  from restraint_settings limits, survey
 where survey.ref = programme.survey_ref
   and same_kind_restraint_days <= case survey.kind
           when 'TRANSACTIONAL' then limits.transactional_days when 'RELATIONAL' then limits.relational_days else 0 end;
