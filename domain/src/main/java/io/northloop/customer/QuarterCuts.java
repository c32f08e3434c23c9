package io.northloop.customer;

import io.northloop.shared.Quarter;

/** A quarter, and where its margins are cut. */
public record QuarterCuts(Quarter quarter, MarginCuts cuts) {}
