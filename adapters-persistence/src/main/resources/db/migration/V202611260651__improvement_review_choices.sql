-- What detractors and passives chose may be an issue of a wave's review.
alter table wave_review_issue
    drop constraint wave_review_issue_kind_check,
    add constraint wave_review_issue_kind_check
        check (kind in ('ROOT_CAUSE', 'CHOICE', 'CSI_ITEM', 'QUESTION_GROUP', 'TOUCHPOINT', 'OWN'));
