package io.northloop.alerting.web;

import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.port.AlarmNotices;
import io.northloop.alerting.port.AlertWording;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import org.springframework.stereotype.Component;

/** Says in mails what the page says, so that nobody reads two accounts of one alarm. */
@Component
class AlarmsInMail implements AlertWording {

    private final AlertWords words;

    AlarmsInMail(AlertWords words) {
        this.words = words;
    }

    @Override
    public Words words(AlarmNotices.Told alarm, Language language) {
        return ReaderLanguage.in(language, () -> words(alarm));
    }

    private Words words(AlarmNotices.Told alarm) {
        Alert.Snapshot alert = alarm.alert();
        Evidence latest = alert.evidence().getLast();
        return new Words(
                words.title(alert, alarm.name()),
                words.discreetReason(alert.rule(), latest),
                words.period(latest),
                words.happenings(alarm.factors()).stream()
                        .map(factor -> factor.title() + " · " + factor.detail())
                        .toList());
    }
}
