-- Each failure sweeps a few rows of windows long past.
create index answer_failure_past on answer_failure (window_start);
