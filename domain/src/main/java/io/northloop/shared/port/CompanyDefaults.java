package io.northloop.shared.port;

import io.northloop.shared.Language;
import java.time.ZoneId;

/** What the company has settled for everybody who has settled nothing of their own. May be some seconds old. */
public interface CompanyDefaults {

    /** The zone that figures are counted in and moments are shown in. */
    ZoneId zone();

    /** The language of visitors who name none that we speak. */
    Language language();
}
