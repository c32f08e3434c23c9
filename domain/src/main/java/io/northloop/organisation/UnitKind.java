package io.northloop.organisation;

/** HQ is not a unit of this kind: it is the company itself, above all regions. */
public enum UnitKind {
    REGION,
    CENTRE
}
