-- Alerts about a zone tell which cuts they went by. Those raised before get the version that was in force when they were found.
update alert_evidence evidence
   set figures = evidence.figures || jsonb_build_object(
           'NPS_CUT', jsonb_build_object('value', cuts.nps_cut, 'n', null, 'low', null, 'high', null),
           'CSI_CUT', jsonb_build_object('value', cuts.csi_cut, 'n', null, 'low', null, 'high', null),
           'CUTS_VERSION', jsonb_build_object('value', cuts.version, 'n', null, 'low', null, 'high', null))
  from alert, quadrant_cuts cuts
 where alert.id = evidence.alert_id
   and alert.rule = 'QUADRANT'
   and cuts.version = (
       select max(earlier.version) from quadrant_cuts earlier
        where earlier.since is null or earlier.since <= evidence.found_at);
