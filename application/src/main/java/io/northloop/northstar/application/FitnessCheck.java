package io.northloop.northstar.application;

import io.northloop.northstar.Fitness;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.model.FitnessFacts;
import io.northloop.northstar.model.FitnessSheet;
import java.time.LocalDate;

/**
 * A scope, what is known of it, and what follows.
 *
 * @param from first day of the quarters
 * @param to their last day, included
 * @param own what headquarters answered for this very scope
 */
public record FitnessCheck(
        FitnessScope scope, LocalDate from, LocalDate to, FitnessFacts facts, Fitness fitness, FitnessSheet own) {}
