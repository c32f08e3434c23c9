package io.northloop.programme.model;

import io.northloop.programme.SurveyToken;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;

/** A link to be stored: everything that its answer needs. */
public record SurveyLinkRow(
        SurveyToken token, Invitation invitation, SurveyVersionId version, Language language, Instant expiresAt) {}
