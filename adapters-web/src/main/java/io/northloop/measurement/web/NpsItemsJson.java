package io.northloop.measurement.web;

import java.util.List;

/** Figures by group, in the order of the groups. */
record NpsItemsJson(List<NpsFigureJson> items) {}
