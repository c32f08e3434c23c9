package io.northloop.programme.port;

import io.northloop.programme.ResponseRates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Counts invitations by the time of their links. */
public interface ClosedInvitations {

    /** @param now links that run out later are not counted yet, answered or not */
    List<ResponseRates.Closed> count(ResponseRates.Criteria criteria, ZoneId companyZone, Instant now);
}
