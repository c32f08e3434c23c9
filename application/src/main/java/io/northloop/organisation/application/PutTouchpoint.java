package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.Touchpoints;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a touchpoint to the kept list, or renames or retires the one with this code. */
@Component
public class PutTouchpoint {

    private static final int NAME_LIMIT = 80;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final CompanyRegister company;
    private final Touchpoints touchpoints;
    private final ChangeNotices notices;

    PutTouchpoint(CompanyRegister company, Touchpoints touchpoints, ChangeNotices notices) {
        this.company = company;
        this.touchpoints = touchpoints;
        this.notices = notices;
    }

    public record Command(Editor editor, String code, String nameEn, String nameZh, boolean active) {}

    /**
     * @throws DomainError REFUSED with every fault at once
     */
    @Transactional
    public void put(Command command) {
        new Faults()
                .require(CODE.matcher(command.code()).matches(), "/code", "not-a-code", command.code())
                .requireText(command.nameEn(), NAME_LIMIT, "/nameEn")
                .requireText(command.nameZh(), NAME_LIMIT, "/nameZh")
                .refuseIfAny();
        company.lockForChange();
        touchpoints.save(new TouchpointView(
                command.code(), command.nameEn().strip(), command.nameZh().strip(), command.active()));
        notices.changed(
                command.editor(),
                "touchpoint.changed",
                command.code(),
                Map.of("active", String.valueOf(command.active())));
    }
}
