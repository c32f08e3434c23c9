package io.northloop.programme.model;

import io.northloop.customer.ContactChannel;
import io.northloop.organisation.UnitView;
import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.survey.PublishedSurvey;
import java.net.URI;
import java.time.Instant;

/** What an invitation's mail is written from. */
public record InvitationDraft(
        InvitationId id,
        Recipient recipient,
        UnitView centre,
        PublishedSurvey survey,
        Occasion occasion,
        Instant expiresAt,
        SurveyToken token,
        URI optOut,
        ContactChannel channel) {}
