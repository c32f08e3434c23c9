package io.northloop.followup.application;

import io.northloop.followup.CaseClosed;
import io.northloop.followup.model.VerificationDraw;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.followup.port.Verifications;
import io.northloop.shared.port.DataKeys;
import java.nio.ByteBuffer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws closed cases for verification, in the transaction that closes them. The seed is a secret of the installation.
 */
@Component
class DrawForVerification {

    private static final String PURPOSE = "case-verification";

    private final Verifications verifications;
    private final SettingsRegister settings;
    private final DataKeys keys;

    DrawForVerification(Verifications verifications, SettingsRegister settings, DataKeys keys) {
        this.verifications = verifications;
        this.settings = settings;
        this.keys = keys;
    }

    @EventListener
    void on(CaseClosed event) {
        VerificationDraw draw =
                new VerificationDraw(ByteBuffer.wrap(keys.key(PURPOSE)).getLong());
        int percent = settings.current().verificationPercent();
        if (draw.draws(event.caseId(), event.occurredAt(), percent)) {
            verifications.draw(event.caseId(), event.occurredAt());
        }
    }
}
