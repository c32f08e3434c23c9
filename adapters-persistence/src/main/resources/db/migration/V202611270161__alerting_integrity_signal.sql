alter table alert drop constraint alert_rule_check;
alter table alert add constraint alert_rule_check
    check (rule in ('NPS_FALL', 'LEVEL_WORSE', 'CRISIS', 'DETRACTOR_BURST', 'INFLUENTIAL_DETRACTOR', 'RESPONSE_RATE',
                    'CSI_SAMPLE', 'QUADRANT', 'SLA_BREACHES', 'INTEGRITY_SIGNAL'));
