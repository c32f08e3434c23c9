package io.northloop.shared.web;

import io.northloop.shared.Language;
import io.northloop.shared.port.CompanyDefaults;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A company that never changes its mind. */
record FixedCompany(ZoneId zone, Language language) implements CompanyDefaults {

    static FixedCompany english() {
        return new FixedCompany(ZoneOffset.UTC, Language.EN);
    }
}
