package io.northloop.proposition.application;

import io.northloop.proposition.model.GridFigures;
import io.northloop.proposition.model.Segment;

/**
 * A segment and who belongs to it.
 *
 * @param figures customers of the quarter looked at; revenue and profit in the currency of the settings
 */
public record SegmentView(Segment segment, GridFigures figures) {}
