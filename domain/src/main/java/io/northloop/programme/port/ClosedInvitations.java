package io.northloop.programme.port;

import io.northloop.programme.ResponseRates;
import java.time.ZoneId;
import java.util.List;

/** Counts invitations whose link closed. */
public interface ClosedInvitations {

    List<ResponseRates.Closed> count(ResponseRates.Criteria criteria, ZoneId companyZone);
}
