package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.PosterToken;
import io.northloop.programme.ProgrammeRef;
import java.time.Instant;

/** The link of one centre's poster for one programme; a renewed one replaces it. */
public record PosterLink(ProgrammeRef programme, UnitRef centre, PosterToken token, Instant issuedAt) {}
