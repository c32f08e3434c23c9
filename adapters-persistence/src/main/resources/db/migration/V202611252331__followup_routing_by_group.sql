-- Relational surveys are routed by the group of questions in which the lowest score lies (method §7).
alter table followup_routing_rule
    add column question_group text
        check (question_group in ('OVERALL', 'COMMUNICATION', 'QUALITY', 'CONTROL', 'IMPROVEMENT'));
