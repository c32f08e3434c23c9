package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.port.AuditEntries;
import io.northloop.organisation.OrganisationChanged;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the audit trail. Control characters and line separators become visible escapes, and nothing is longer than a
 * line: no entry can look like two.
 */
@Component
final class KeepAuditTrail implements AuditTrail {

    private static final int LONGEST = 300;

    private final AuditEntries entries;
    private final Clock clock;

    KeepAuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void record(String who, String action, String subject, Map<String, String> details) {
        Map<String, String> safe = new TreeMap<>();
        details.forEach((name, value) -> safe.put(oneLine(name), oneLine(value)));
        entries.add(clock.instant(), oneLine(who), oneLine(action), oneLine(subject), safe);
    }

    @EventListener
    void on(OrganisationChanged event) {
        record(event.by(), event.what(), event.subject(), event.details());
    }

    static String oneLine(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            boolean visible = !Character.isISOControl(c)
                    && type != Character.FORMAT
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.SURROGATE;
            if (visible) {
                safe.appendCodePoint(c);
            } else {
                safe.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return safe.toString();
    }
}
