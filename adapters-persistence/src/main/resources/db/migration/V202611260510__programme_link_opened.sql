-- When somebody first looked at the questionnaire; never noted for employees. No index: it is read by the invitation.
alter table survey_link add column opened_at timestamptz;
