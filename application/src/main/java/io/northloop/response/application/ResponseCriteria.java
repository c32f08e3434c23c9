package io.northloop.response.application;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a caller asks for, by the names of the contract.
 *
 * @param unit a centre, or a region for all of its centres
 * @param from first day, in the company's zone
 * @param to last day, inclusive
 * @param trusted without, or only, those that headquarters suspects or has excluded
 */
public record ResponseCriteria(
        Optional<String> unit,
        Optional<String> survey,
        Optional<LoyaltyCategory> category,
        Optional<String> touchpoint,
        Optional<String> programme,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<SurveyKind> kind,
        Optional<Boolean> trusted) {}
