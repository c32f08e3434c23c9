package io.northloop.alerting.application;

import io.northloop.alerting.model.Alert;
import java.util.Optional;

/**
 * An alert as HQ sees it.
 *
 * @param name of the unit; a programme's reference
 * @param acknowledgedBy name of the person who took note of it, or of the account or client
 */
public record ShownAlert(Alert.Snapshot alert, String name, Optional<String> acknowledgedBy) {}
