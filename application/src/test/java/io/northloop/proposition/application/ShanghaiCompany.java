package io.northloop.proposition.application;

import io.northloop.shared.Language;
import io.northloop.shared.port.CompanyDefaults;
import java.time.ZoneId;

/** A company whose days are Shanghai's. */
final class ShanghaiCompany implements CompanyDefaults {

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Language language() {
        return Language.ZH_CN;
    }
}
