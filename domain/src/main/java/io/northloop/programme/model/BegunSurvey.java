package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import java.time.Instant;

/** A link that somebody drew from a poster: it belongs to no invitation and names nobody. */
public record BegunSurvey(
        SurveyToken token,
        ProgrammeRef programme,
        UnitRef centre,
        PublishedSurvey survey,
        Language language,
        Instant begunAt,
        Instant expiresAt) {}
